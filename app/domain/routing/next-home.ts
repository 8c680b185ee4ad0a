import type { Queue } from "#app/domain/shop.ts";

/**
 * Where a conversation goes that nobody of its queue took in time: to the fallback queue, or null for an answer by
 * e-mail. A specialist's falls back only to a queue whose people are trained for all of it.
 */
export function nextHome(queue: Queue, queues: readonly Queue[]): Queue | null {
  const next = queues.find(({ id }) => id === queue.fallbackQueueId);
  if (!next || next.id === queue.id) return null;
  const isTrained = queue.skills.every((skill) => next.skills.includes(skill));
  return queue.isSpecialist && !(isTrained && next.isSpecialist) ? null : next;
}
