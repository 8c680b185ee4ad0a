import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import * as transcripts from "#app/data/transcripts.server.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import styles from "./transcripts.css?url";
import { TranscriptsPage } from "./transcripts-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("transcripts.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, role } = await identifyMember(args);
  const imports = await transcripts.imports(shopId);
  return { role, imports: imports.map((it) => ({ ...it, importedAt: it.importedAt.toISOString() })) };
}

export const headers = boundary.headers;

export default function Transcripts() {
  return <TranscriptsPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
