import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import matrix from "#app/components/matrix/matrix.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { showVersion } from "#app/services/matrix-history.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import { VersionPage } from "./version-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: matrix }];

export const meta: MetaFunction = () => [{ title: say("history.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop, role } = await identifyMember(args);
  const version = args.params["version"] ?? "";
  const shown = /^[1-9]\d{0,8}$/.test(version) ? await showVersion(shopId, Number(version)) : null;
  if (!shown) throw new Response("No such version", { status: 404 });
  return { role, facts: await readShopFacts(shop), shown };
}

export const headers = boundary.headers;

export default function Version() {
  return <VersionPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
