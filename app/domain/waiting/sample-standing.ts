import type { QueueFigures } from "./figures.ts";
import type { Standing } from "./standing.ts";

/** A queue for tests and previews: second in line, two agents with one chat each, nothing known of the past. */
export function sampleStanding(
  figures: Partial<QueueFigures> = {},
  more: Partial<Omit<Standing, "figures">> = {},
): Standing {
  return {
    figures: {
      place: 2,
      agentsOnline: 2,
      slots: 2,
      slotsFree: 0,
      handleSeconds: 240,
      reactionSeconds: null,
      served: [],
      headWaitedSeconds: 60,
      promises: [],
      patienceSeconds: null,
      overtaking: [],
      ...figures,
    },
    opensAt: null,
    unaskedBefore: 0,
    isFull: false,
    nextAgentName: null,
    ...more,
  };
}
