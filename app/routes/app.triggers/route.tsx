import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { TriggersPage } from "./triggers-page.tsx";

export const meta: MetaFunction = () => [{ title: say("triggers.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, role } = await identifyMember(args);
  const { trade, rules, queues } = await readSettings(shopId);
  return { role, queues, settings: { trade, rules } };
}

export const headers = boundary.headers;

export default function Triggers() {
  return <TriggersPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
