import { createHash } from "node:crypto";
import { gid, tagsOf, type Rec } from "../records/read.ts";
import type { ShopState } from "../world.ts";

/** The merchant's segments: all that any customer was seeded with. */
export function segmentsOf({ store }: ShopState): Rec[] {
  const names = [...store.customers.values()].flatMap((customer) => tagsOf(customer["segments"]));
  return [...new Set(names)].map((name) => ({ id: segmentId(name), name }));
}

/** Whether the customer is in each of these. */
export function membershipOf({ store }: ShopState, customerId: string, segmentIds: readonly string[]) {
  const own = new Set(tagsOf(store.customers.get(customerId)?.["segments"]).map(segmentId));
  return { memberships: segmentIds.map((id) => ({ segmentId: id, isMember: own.has(id) })) };
}

/** A stable id for a name. */
export function segmentId(name: string): string {
  return gid("Segment", Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 10), 16));
}
