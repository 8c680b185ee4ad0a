import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { previewWait } from "#app/services/preview-wait.server.ts";

export async function action(args: ActionFunctionArgs) {
  const { shop } = await identifyMember(args);
  const preview = await previewWait(shop, await args.request.json().catch(() => null));
  if (preview.ok) return Response.json({ cases: preview.value });
  return Response.json({ code: "invalid", message: say("queues.preview.waits") }, { status: 400 });
}
