import type { ActionFunctionArgs } from "@remix-run/node";
import { adminWords as say } from "#app/admin-words.ts";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { testContext } from "#app/services/test-context.server.ts";

const STATUS = { "not-allowed": 403, "bad-order": 400, "not-found": 404 } as const;

export async function action(args: ActionFunctionArgs) {
  const member = await identifyMember(args);
  const tested = await testContext(member, await args.request.json().catch(() => "unreadable"));
  if (tested.ok) return Response.json(tested.value);
  const { code } = tested.error;
  return Response.json({ code, message: say(`lookups.refused.${code}`) }, { status: STATUS[code] });
}
