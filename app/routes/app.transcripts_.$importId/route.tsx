import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { lookAtImport } from "#app/services/look-at-import.server.ts";
import styles from "../app.transcripts/transcripts.css?url";
import { ImportPage } from "./import-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("transcripts.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId } = await identifyMember(args);
  const asked = new URL(args.request.url).searchParams;
  const found = await lookAtImport(shopId, {
    importId: args.params["importId"] ?? "",
    conversation: asked.get("conversation"),
    page: Number(asked.get("page") ?? 1),
  });
  if (!found) throw new Response("No such import", { status: 404 });
  return found;
}

export const headers = boundary.headers;

export default function ImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
