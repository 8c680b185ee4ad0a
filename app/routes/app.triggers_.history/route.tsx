import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import matrix from "#app/components/matrix/matrix.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { listHistory, returnToVersion } from "#app/services/matrix-history.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import { HistoryPage } from "./history-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: matrix }];

export const meta: MetaFunction = () => [{ title: say("history.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop, role } = await identifyMember(args);
  const upTo = versionIn(new URL(args.request.url).searchParams.get("up-to"));
  const [facts, history] = await Promise.all([readShopFacts(shop), listHistory(shopId, upTo)]);
  return { role, facts, history, isNewest: upTo === null };
}

/** Returns to a version, from here and from the page of that version. */
export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const wanted = versionIn(String((await args.request.formData()).get("version")));
  if (wanted === null) return { ok: false as const };
  const returned = await returnToVersion(member, wanted);
  return returned.ok ? { ok: true as const, ...returned.value, wanted } : { ok: false as const };
}

function versionIn(text: string | null): number | null {
  const version = Number(text);
  return text !== null && Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : null;
}

export const headers = boundary.headers;

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
