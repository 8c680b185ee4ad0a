import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { Inbox } from "#app/components/inbox/inbox.tsx";
import styles from "#app/components/inbox/inbox.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";

export const meta: MetaFunction = () => [{ title: say("inbox.title") }];
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { agentId, name, role } = await identifyMember(args);
  return { me: { agentId, name, role } };
}

/** Opening another conversation changes the address and nothing that the loader knows. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

export const headers = boundary.headers;

export default function InboxRoute() {
  return <Inbox me={useLoaderData<typeof loader>().me} />;
}

export { RouteProblem as ErrorBoundary };
