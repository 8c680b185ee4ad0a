import type { ActionFunctionArgs } from "@remix-run/node";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { tryTopics } from "#app/services/try-topics.server.ts";

export async function action(args: ActionFunctionArgs) {
  await identifyMember(args);
  const tried = await tryTopics(await args.request.json().catch(() => null));
  return tried.ok ? Response.json(tried.value) : Response.json(tried.error, { status: 400 });
}
