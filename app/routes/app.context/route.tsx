import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import inbox from "#app/components/inbox/inbox.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import styles from "./context.css?url";
import { ContextPage } from "./context-page.tsx";

export const links: LinksFunction = () => [inbox, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = () => [{ title: say("lookups.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await identifyMember(args);
  return { role };
}

export const headers = boundary.headers;

export default function ContextRoute() {
  return <ContextPage role={useLoaderData<typeof loader>().role} />;
}

export { RouteProblem as ErrorBoundary };
