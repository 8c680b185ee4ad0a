import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readHome } from "#app/services/read-home.server.ts";
import { readMode } from "#app/services/read-mode.server.ts";
import { HomePage } from "./home-page.tsx";

export const meta: MetaFunction = () => [{ title: say("home.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shop, name, role } = await identifyMember(args);
  const [home, shopMode] = await Promise.all([readHome(shop), readMode(shop)]);
  return { name, role, home, shopMode };
}

export const headers = boundary.headers;

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
