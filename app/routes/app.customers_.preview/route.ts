import type { ActionFunctionArgs } from "@remix-run/node";
import { identifyMember } from "#app/services/identify-member.server.ts";
import { previewTiers } from "#app/services/preview-tiers.server.ts";

export async function action(args: ActionFunctionArgs) {
  const { shopId } = await identifyMember(args);
  const preview = await previewTiers(shopId, await args.request.json().catch(() => null));
  return preview.ok ? Response.json(preview.value) : Response.json(preview.error, { status: 400 });
}
