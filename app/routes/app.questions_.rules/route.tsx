import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import matrix from "#app/components/matrix/matrix.css?url";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { previewRules } from "#app/services/question-rules.server.ts";
import { readShopFacts } from "#app/services/read-shop-facts.server.ts";
import questions from "../app.questions/questions.css?url";
import { RulesPage } from "./rules-page.tsx";

export const links: LinksFunction = () => [matrix, questions].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = () => [{ title: say("questions.rules.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop, role } = await identifyMember(args);
  const [preview, facts] = await Promise.all([previewRules(shopId), readShopFacts(shop)]);
  return { role, preview, facts };
}

export const headers = boundary.headers;

export default function QuestionRules() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
