import type { ActionFunctionArgs } from "@remix-run/node";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { type RulesRefusal, saveQuestionRules } from "#app/services/question-rules.server.ts";

const STATUS = {
  "not-allowed": 403,
  "invalid": 400,
  "changed": 409,
  "changed-meanwhile": 409,
  "last-admin": 409,
  "queue-in-use": 409,
} as const satisfies Record<RulesRefusal["code"], number>;

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const body = (await args.request.json().catch(() => null)) as { mark?: unknown } | null;
  const saved = await saveQuestionRules(member, body?.mark);
  if (saved.ok) return Response.json({ mark: saved.value.mark });
  return Response.json(saved.error, { status: STATUS[saved.error.code] });
}
