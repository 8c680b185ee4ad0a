import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { mineQuestions } from "#app/services/mine-questions.server.ts";
import { noteRead } from "#app/services/note-read.server.ts";
import styles from "./questions.css?url";
import { QuestionsPage } from "./questions-page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => [{ title: say("questions.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const member = await identifyMember(args);
  // The questions are in shoppers' own words.
  await noteRead(member, "questions");
  return { role: member.role, mined: await mineQuestions(member.shopId) };
}

export const headers = boundary.headers;

export default function Questions() {
  return <QuestionsPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
