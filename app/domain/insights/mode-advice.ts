import { assertNever } from "#app/domain/result.ts";
import type { Mode } from "#app/domain/shop.ts";

/** What the shop's own last weeks say. Shares are 0 to 1, null where nothing can be said yet. */
export type Volume = {
  readonly days: number;
  readonly conversations: number;
  /** Ended with the assistant, which had an answer each time. */
  readonly routineShare: number | null;
  /** The mean of its orders, in the shop's currency. */
  readonly orderValue: number | null;
};

/** What must stand before two can share the work. */
export type Readiness = { readonly rules: boolean; readonly team: boolean; readonly knowledge: boolean };

export type Load = "too-early" | "light" | "breaking" | "heavy";
export type ModeAdvice = {
  readonly load: Load;
  readonly chatsAWeek: number;
  /** Null while too little was seen to advise anything. */
  readonly mode: Mode | null;
  /** Why this one: keys of sentences, the most telling first. */
  readonly because: readonly Because[];
  /** What hybrid still lacks here; a badly built one is worse than an assistant alone. */
  readonly missing: readonly (keyof Readiness)[];
};
export type Because =
  "light" | "breaking" | "heavy" | "mostly-routine" | "mostly-not-routine" | "dear-orders";

/** Up to here one kind of answering carries the work (product.md T9). */
const LIGHT_A_WEEK = 200;
/** From here one alone does not. */
const HEAVY_A_WEEK = 400;
const FEWEST_DAYS = 7;
const FEWEST_CONVERSATIONS = 20;
const MOSTLY = 0.7;
/** A shopper with this much in the basket is worth a person's time. */
const DEAR = 150;

/** Which mode fits, from what the shop really had, and what speaks for it. Honest where it cannot know. */
export function adviseMode(volume: Volume, ready: Readiness): ModeAdvice {
  const chatsAWeek = Math.round((volume.conversations / Math.max(1, volume.days)) * 7);
  const load = loadOf(volume, chatsAWeek);
  const missing = (["rules", "team", "knowledge"] as const).filter((part) => !ready[part]);
  return { load, chatsAWeek, missing, ...choose(load, volume) };
}

function loadOf({ days, conversations }: Volume, chatsAWeek: number): Load {
  if (days < FEWEST_DAYS || conversations < FEWEST_CONVERSATIONS) return "too-early";
  if (chatsAWeek < LIGHT_A_WEEK) return "light";
  return chatsAWeek <= HEAVY_A_WEEK ? "breaking" : "heavy";
}

function choose(load: Load, { routineShare, orderValue }: Volume): Pick<ModeAdvice, "mode" | "because"> {
  switch (load) {
    case "too-early":
      return { mode: null, because: [] };
    case "breaking":
    case "heavy":
      return { mode: "hybrid", because: [load] };
    case "light": {
      const isRoutine = routineShare !== null && routineShare >= MOSTLY;
      const isDear = orderValue !== null && orderValue >= DEAR;
      if (isRoutine && !isDear) return { mode: "bot-only", because: ["light", "mostly-routine"] };
      if (isDear) return { mode: "live-only", because: ["light", "dear-orders"] };
      return {
        mode: "live-only",
        because: ["light", ...(routineShare === null ? [] : ["mostly-not-routine" as const])],
      };
    }
    default:
      return assertNever(load);
  }
}
