import type { ActionFunctionArgs } from "@remix-run/node";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { type QueueRefusal, saveQueue } from "#app/services/save-queue.server.ts";

const STATUS: Partial<Record<QueueRefusal["code"], number>> = {
  "not-allowed": 403,
  "invalid": 400,
  "not-found": 404,
};

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const body: unknown = await args.request.json().catch(() => null);
  const saved = await saveQueue(member, args.params["queueId"] ?? "", body);
  if (saved.ok) return Response.json({ queue: saved.value });
  return Response.json(saved.error, { status: STATUS[saved.error.code] ?? 409 });
}
