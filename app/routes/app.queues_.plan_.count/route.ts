import type { ActionFunctionArgs } from "@remix-run/node";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { type PlanRefusal, planStaff } from "#app/services/plan-staff.server.ts";

const STATUS = {
  "invalid": 400,
  "not-found": 404,
  "too-little": 409,
} as const satisfies Record<PlanRefusal["code"], number>;

export async function action(args: ActionFunctionArgs) {
  const { shopId } = await identifyMember(args);
  const planned = await planStaff(shopId, await args.request.json().catch(() => null));
  if (planned.ok) return Response.json(planned.value);
  return Response.json(planned.error, { status: STATUS[planned.error.code] });
}
