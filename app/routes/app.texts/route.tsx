import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { RouteProblem } from "#app/components/route-problem.tsx";
import { say } from "#app/components/words.ts";
import { chatLanguage } from "#app/domain/words/languages.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { standardTexts } from "./standard-texts.ts";
import { TextsPage } from "./texts-page.tsx";

export const meta: MetaFunction = () => [{ title: say("texts.title") }];

export async function loader(args: LoaderFunctionArgs) {
  const { shopId, shop, role } = await identifyMember(args);
  const { texts, textsByLanguage } = await readSettings(shopId);
  return {
    role,
    language: chatLanguage(shop.locale),
    standard: standardTexts(),
    settings: { texts, textsByLanguage },
  };
}

export const headers = boundary.headers;

export default function TextsRoute() {
  return <TextsPage {...useLoaderData<typeof loader>()} />;
}

export { RouteProblem as ErrorBoundary };
