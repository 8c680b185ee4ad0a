import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import styles from "#app/components/queues/queues.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readPlan } from "#app/services/read-plan.server.ts";
import { PlanPage } from "./plan-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("plan.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId } = await identifyMember(args);
  const facts = await readPlan(shopId, new URL(args.request.url).searchParams.get("queue"));
  if (!facts) throw new Response("No such queue", { status: 404 });
  return facts;
}

export const headers = boundary.headers;

export default function PlanRoute() {
  const facts = useLoaderData<typeof loader>();
  return <PlanPage key={facts.queueId} facts={facts} />;
}

export { RouteProblem as ErrorBoundary };
