import * as agents from "#app/data/agents.server.ts";
import type { Named } from "#app/domain/conversation/handoff-events.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";

/** Who leads a queue, if they are still in the team; null: its admins. */
export async function namedLead(shopId: ShopId, { leadId }: Queue): Promise<Named | null> {
  const lead = leadId === null ? null : await agents.find(shopId, leadId);
  return lead && { id: lead.id, name: lead.name };
}
