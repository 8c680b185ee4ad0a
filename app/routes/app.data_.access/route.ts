import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { listAccess } from "#app/services/privacy-report.server.ts";

export async function action(args: ActionFunctionArgs) {
  const { shopId } = await identifyMember(args);
  const body = (await args.request.json().catch(() => null)) as { before?: unknown } | null;
  if (typeof body?.before === "string")
    return Response.json(await listAccess(shopId, { before: body.before }));
  return Response.json({ code: "invalid", message: say("data.access.no-page") }, { status: 400 });
}
