import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { topicsNamed } from "#app/domain/triggers/topics-named.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import styles from "./topics.css?url";
import { TopicsPage } from "./topics-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("topics.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop, role } = await identifyMember(args);
  const [{ topics, rules }, facts] = await Promise.all([readSettings(shopId), readShopFacts(shop)]);
  return {
    role,
    settings: { topics },
    /** The topics that rules name, once for each rule. */
    named: rules.flatMap(({ condition }) => topicsNamed(condition)?.names ?? []),
    batons: facts.topics.filter(({ of }) => of === "baton").map(({ id, label }) => ({ id, label })),
  };
}

export const headers = boundary.headers;

export default function Topics() {
  return <TopicsPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
