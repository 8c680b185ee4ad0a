import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import matrix from "#app/components/matrix/matrix.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import * as transcripts from "#app/data/transcripts.server.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import styles from "./try.css?url";
import { TryPage } from "./try-page.tsx";

export const links: LinksFunction = () => [matrix, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = () => [{ title: say("try.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop } = await identifyMember(args);
  const [facts, { rules, trade }, imports] = await Promise.all([
    readShopFacts(shop),
    readSettings(shopId),
    transcripts.imports(shopId),
  ]);
  return { facts, rules, trade, imports };
}

export const headers = boundary.headers;

export default function Try() {
  return <TryPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
