import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import queues from "#app/components/queues/queues.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readTiers } from "#app/services/read-tiers.server.ts";
import styles from "./customers.css?url";
import { CustomersPage } from "./customers-page.tsx";

export const links: LinksFunction = () => [queues, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = () => [{ title: say("customers.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shop, role } = await identifyMember(args);
  return { role, currency: shop.currency, ...(await readTiers(shop.id)) };
}

export const headers = boundary.headers;

export default function CustomersRoute() {
  return <CustomersPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
