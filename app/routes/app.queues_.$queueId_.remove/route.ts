import type { ActionFunctionArgs } from "@remix-run/node";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { type QueueRefusal, removeQueue } from "#app/services/save-queue.server.ts";

const STATUS: Partial<Record<QueueRefusal["code"], number>> = {
  "not-allowed": 403,
  "invalid": 400,
  "not-found": 404,
};

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const removed = await removeQueue(member, args.params["queueId"] ?? "");
  if (removed.ok) return Response.json({});
  return Response.json(removed.error, { status: STATUS[removed.error.code] ?? 409 });
}
