import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { removeImport } from "#app/services/remove-import.server.ts";

const STATUS = { "not-allowed": 403, "not-found": 404 } as const;

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const removed = await removeImport(member, await args.request.json().catch(() => null));
  if (removed.ok) return Response.json({});
  const { code } = removed.error;
  return Response.json({ code, message: say(`transcripts.refused.${code}`) }, { status: STATUS[code] });
}
