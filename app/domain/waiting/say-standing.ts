import type { Told } from "#app/domain/conversation/events.ts";
import type { Words } from "#app/domain/words.ts";
import { estimateWait } from "./estimate.ts";
import { sayOpening } from "./say-opening.ts";
import { UPDATE_EVERY_SECONDS } from "./cadence.ts";
import { spanInWords } from "./spans.ts";
import type { Standing } from "./standing.ts";

export type ToSay = {
  readonly words: Words;
  readonly now: Date;
  /** The queue's, such as `Europe/Paris`. */
  readonly timezone: string;
  /** In which the shopper is spoken to, as a tag. */
  readonly locale: string;
};

type Variables = Record<string, string | number>;

/** How the line stands, in words and as the numbers that are promised by them: closed, full, unknown or a time. */
export function sayStanding(
  prefix: string,
  standing: Standing,
  { words, now, timezone, locale, ...more }: ToSay & { readonly variables?: Variables },
): { readonly text: string; readonly told: Told } {
  const { figures, opensAt, isFull } = standing;
  const nextUpdateSeconds = UPDATE_EVERY_SECONDS;
  const place = Math.max(1, figures.place);
  const common = { ...more.variables, place, seconds: nextUpdateSeconds };
  if (opensAt !== null && opensAt !== "never") {
    const opens = sayOpening(opensAt, { words, now, timezone, locale });
    const opensInSeconds = Math.round((opensAt.getTime() - now.getTime()) / 1_000);
    const told: Told = { knows: "opening", opensInSeconds, place, nextUpdateSeconds };
    return { text: words(`${prefix}.opening`, { ...common, opens }), told };
  }
  // Full says that nothing is known of the time; so does a team that is never there.
  const told: Told =
    isFull || opensAt === "never"
      ? { knows: "place", place, nextUpdateSeconds }
      : estimateWait(figures, nextUpdateSeconds);
  if (isFull && prefix === "wait.estimate" && figures.agentsOnline > 0)
    return { text: words("wait.estimate.full", common), told };
  const [key, variables] = spanInWords(prefix, told);
  return { text: words(key, { ...common, ...variables }), told };
}
