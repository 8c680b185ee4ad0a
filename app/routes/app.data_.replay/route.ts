import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { replayDeadLetter } from "#app/services/dead-letters.server.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";

const STATUS = { "not-allowed": 403, "not-found": 404 } as const;

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const body = (await args.request.json().catch(() => null)) as { webhookId?: unknown } | null;
  const webhookId = typeof body?.webhookId === "string" ? body.webhookId : "";
  const replayed = await replayDeadLetter(member, webhookId);
  if (replayed.ok) return Response.json(replayed.value);
  const { code } = replayed.error;
  return Response.json({ code, message: say(`data.dead.refused.${code}`) }, { status: STATUS[code] });
}
