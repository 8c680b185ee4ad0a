import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import styles from "#app/components/queues/queues.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readQueues } from "#app/services/read-queues.server.ts";
import { QueuesPage } from "./queues-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("queues.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, role } = await identifyMember(args);
  return { role, ...(await readQueues(shopId)) };
}

export const headers = boundary.headers;

export default function QueuesRoute() {
  return <QueuesPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
