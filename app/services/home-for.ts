import type { HandoffReason } from "#app/domain/conversation/events.ts";
import { openingOf } from "#app/domain/opening/opening-of.ts";
import type { QueueId } from "#app/domain/ids.ts";
import { isOpen } from "#app/domain/opening/open-at.ts";
import { chooseQueue } from "#app/domain/routing/choose-queue.ts";
import { nextHome } from "#app/domain/routing/next-home.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { ShopConfig } from "./shop-config.server.ts";

type Asked = { queueId: QueueId | null; reason: HandoffReason; language: string | null };

/** The queue that a new handoff joins: the one for its issue, or its fallback where that is open and it is not. */
export function homeFor(config: ShopConfig, asked: Asked, now: Date): Queue {
  const chosen = chooseQueue(config.queues, asked);
  if (isOpenNow(config, chosen, now)) return chosen;
  const next = nextHome(chosen, config.queues);
  return next !== null && isOpenNow(config, next, now) ? next : chosen;
}

function isOpenNow(config: ShopConfig, queue: Queue, now: Date): boolean {
  return isOpen(openingOf(queue, config.timezone), now);
}
