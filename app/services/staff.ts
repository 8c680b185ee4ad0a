import type { AgentId, ShopId } from "#app/domain/ids.ts";

/** A member of staff, from Shopify's signed session token. A viewer only reads. */
export type Staff = {
  readonly shopId: ShopId;
  readonly agentId: AgentId;
  readonly name: string;
  readonly role: "admin" | "agent" | "viewer";
};

export function canAnswer({ role }: Staff): boolean {
  return role !== "viewer";
}
