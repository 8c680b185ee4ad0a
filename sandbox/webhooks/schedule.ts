import { randomUUID } from "node:crypto";
import type { Reply } from "../net/reply.ts";
import type { ShopState, World } from "../world.ts";
import { deliver, type Delivery } from "./delivery.ts";

export type Schedule = "on-time" | "late" | "twice" | "out-of-order";

const LATE_MS = 20 * 3_600_000;

/** Delivers several the way Shopify may: a day late, twice under one id, or the newest first. Nothing waits: late is what the headers say. */
export async function deliverAll(
  world: World,
  shop: ShopState,
  deliveries: readonly Delivery[],
  schedule: Schedule = "on-time",
): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const delivery of arrange(deliveries, schedule, world.now()))
    replies.push(await deliver(world, shop, delivery));
  return replies;
}

/** The deliveries in the order and with the headers of the schedule. */
export function arrange(deliveries: readonly Delivery[], schedule: Schedule, now: Date): Delivery[] {
  // Each keeps the moment it happened, whatever the order it arrives in.
  const stamped = deliveries.map((delivery, at) => {
    const triggered = now.getTime() - (schedule === "late" ? LATE_MS : 0) + at;
    return {
      ...delivery,
      headers: {
        "x-shopify-triggered-at": new Date(triggered).toISOString(),
        "x-shopify-webhook-id": randomUUID(),
        ...delivery.headers,
      },
    };
  });
  if (schedule === "twice") return stamped.flatMap((delivery) => [delivery, delivery]);
  return schedule === "out-of-order" ? stamped.toReversed() : stamped;
}
