import type { ActionFunctionArgs } from "@remix-run/node";
import { answerQuestion } from "#app/services/answer-question.server.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";

const STATUS = { "not-allowed": 403, "invalid": 400, "too-many": 409 } as const;

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const answered = await answerQuestion(member, await args.request.json().catch(() => null));
  if (answered.ok) return Response.json({ answered: answered.value });
  return Response.json(answered.error, { status: STATUS[answered.error.code] });
}
