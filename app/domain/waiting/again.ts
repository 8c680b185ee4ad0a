import type { Episode } from "#app/domain/handoff/episode.ts";
import { UPDATE_EVERY_SECONDS } from "./cadence.ts";
import { sayStanding, type ToSay } from "./say-standing.ts";
import type { Standing } from "./standing.ts";
import { type WaitTold, waitLine } from "./window.ts";

type Variables = Record<string, string | number>;

/**
 * What a shopper hears who waits anew: the agent had to leave, they were passed on, nobody of the first team took it, or
 * they came back. First what happened, with the new place; then how long it takes from here.
 */
export function waitAgain(
  episode: Pick<Episode, "id" | "updates">,
  standing: Standing,
  { key, variables, ...say }: ToSay & { readonly key: string; readonly variables: Variables },
): WaitTold {
  const place = Math.max(1, standing.figures.place);
  const happened = say.words(key, { ...variables, place, seconds: UPDATE_EVERY_SECONDS });
  const { told } = sayStanding("wait.estimate", standing, say);
  return waitLine(episode.id, { kind: "update", n: episode.updates + 1, text: happened, told });
}
