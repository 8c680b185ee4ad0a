import type { HandoffReason } from "#app/domain/conversation/events.ts";
import type { QueueId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";
import { speaks } from "./eligible.ts";

/** A queue that answers what the law or a body is at stake in has this skill. */
export const REGULATED_SKILL = "regulated";

type Asked = {
  /** The queue that the rule names; null: none. */
  readonly queueId: QueueId | null;
  readonly reason: HandoffReason;
  readonly language: string | null;
};

/**
 * The team for an issue: the one its rule names; for a regulated topic without one, the specialists, where the shop has
 * some; else the default. A team that does not serve the shopper's language gives way to one that says it does.
 */
export function chooseQueue(queues: readonly Queue[], { queueId, reason, language }: Asked): Queue {
  const named = queues.find(({ id }) => id === queueId);
  const specialists =
    reason === "regulated"
      ? queues.find(({ isSpecialist, skills }) => isSpecialist && skills.includes(REGULATED_SKILL))
      : undefined;
  const chosen = named ?? specialists ?? queues.find(({ isDefault }) => isDefault);
  if (!chosen) throw new Error("A shop without a default queue");
  if (language === null || chosen.isSpecialist || speaks(chosen, language)) return chosen;
  return queues.find((it) => !it.isSpecialist && it.languages.length > 0 && speaks(it, language)) ?? chosen;
}
