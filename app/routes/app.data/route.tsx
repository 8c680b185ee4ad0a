import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readDataPage } from "#app/services/read-data-page.server.ts";
import styles from "./data.css?url";
import { DataPage } from "./data-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("data.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const member = await identifyMember(args);
  return { role: member.role, ...(await readDataPage(member)) };
}

export const headers = boundary.headers;

export default function DataRoute() {
  return <DataPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
