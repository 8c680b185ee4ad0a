import type { QueueId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";

/** A queue as it begins: everybody answers round the clock, one after the other is asked. */
export function newQueue(id: QueueId, name: string): Queue {
  return { id, name, isDefault: false, ...QUEUE_DEFAULTS };
}

export const QUEUE_DEFAULTS = {
  mode: "push",
  members: null,
  skills: [],
  isSpecialist: false,
  languages: [],
  hours: null,
  holidays: [],
  timezone: null,
  mostWaiting: null,
  offerSeconds: 40,
  fallbackQueueId: null,
  fallbackSeconds: 300,
  firstReplySeconds: 90,
  resolveSeconds: null,
  tierReplySeconds: {},
  tierResolveSeconds: {},
  replyHours: 24,
  tone: null,
  leadId: null,
  handleSeconds: 240,
} as const satisfies Omit<Queue, "id" | "name" | "isDefault">;
