import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as shops from "#app/data/shops.server.ts";
import type { Article } from "#app/domain/shop.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { canAnswer } from "#app/services/staff.ts";
import { syncKnowledge } from "#app/services/sync-knowledge.server.ts";
import { KnowledgePage } from "./knowledge-page.tsx";

export const meta: MetaFunction = () => [{ title: say("knowledge.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const member = await identifyMember(args);
  const [articles, { knowledgeSyncedAt }] = await Promise.all([
    knowledge.list(member.shopId),
    shops.stateOf(member.shopId),
  ]);
  return {
    maySync: canAnswer(member),
    syncedAt: knowledgeSyncedAt?.toISOString() ?? null,
    articles: articles.toSorted(byKindAndTitle).map(({ id, kind, title, url, body, updatedAt }) => {
      return { id, kind, title, url, letters: body.length, updatedAt: updatedAt.toISOString() };
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  if (!canAnswer(member)) return { isSynced: false };
  return { isSynced: (await syncKnowledge(member.shopId)).ok };
}

/** Policies before pages: they are what a shop is held to. */
function byKindAndTitle(a: Article, b: Article): number {
  return b.kind.localeCompare(a.kind) || a.title.localeCompare(b.title);
}

export const headers = boundary.headers;

export default function KnowledgeRoute() {
  return <KnowledgePage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
