import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import styles from "#app/components/queues/queues.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readQueue } from "#app/services/read-queue.server.ts";
import { QueuePage } from "./queue-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("queues.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, role } = await identifyMember(args);
  const found = await readQueue(shopId, args.params["queueId"] ?? "");
  if (!found) throw new Response("No such queue", { status: 404 });
  return { role, ...found };
}

export const headers = boundary.headers;

export default function QueueRoute() {
  const { queueId } = useParams();
  return <QueuePage key={queueId} {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
