import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { clock } from "#app/clock.ts";
import matrix from "#app/components/matrix/matrix.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import sheet from "./sheet.css?url";
import { SheetPage } from "./sheet-page.tsx";

export const links: LinksFunction = () => [matrix, sheet].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = () => [{ title: say("sheet.heading") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop } = await identifyMember(args);
  const [facts, { rules, matrixVersion }] = await Promise.all([readShopFacts(shop), readSettings(shopId)]);
  return { shop: shop.name, facts, rules, version: matrixVersion, today: clock() };
}

export const headers = boundary.headers;

export default function Sheet() {
  return <SheetPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
