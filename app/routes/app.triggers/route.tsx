import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import matrix from "#app/components/matrix/matrix.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { TriggersPage } from "./triggers-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: matrix }];

export const meta: MetaFunction = () => [{ title: say("triggers.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop, role } = await identifyMember(args);
  const [facts, { trade, rules, matrixVersion }] = await Promise.all([
    readShopFacts(shop),
    readSettings(shopId),
  ]);
  return { role, facts, settings: { trade, rules, matrixVersion } };
}

export const headers = boundary.headers;

export default function Triggers() {
  return <TriggersPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
