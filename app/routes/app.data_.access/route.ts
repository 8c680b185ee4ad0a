import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { listAccess } from "#app/services/privacy-report.server.ts";

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const body = (await args.request.json().catch(() => null)) as { before?: unknown } | null;
  if (typeof body?.before !== "string")
    return Response.json({ code: "invalid", message: say("data.access.no-page") }, { status: 400 });
  const read = await listAccess(member, { before: body.before });
  if (read.ok) return Response.json(read.value);
  const { code } = read.error;
  return Response.json({ code, message: say(`data.access.${code}`) }, { status: 403 });
}
