import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { TeamPage } from "./team-page.tsx";

export const meta: MetaFunction = () => [{ title: say("team.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, agentId, role } = await identifyMember(args);
  const { team } = await readSettings(shopId);
  return { me: agentId, role, settings: { team } };
}

export const headers = boundary.headers;

export default function TeamRoute() {
  return <TeamPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
