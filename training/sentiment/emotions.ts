import type { MoodLabel } from "#app/domain/understanding/mood/mood-model.ts";

const GOOD = new Set(
  "admiration amusement approval caring desire excitement gratitude joy love optimism pride relief".split(
    " ",
  ),
);
const BAD = new Set(
  "anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness".split(
    " ",
  ),
);

/** The sign of a set of emotions; nothing when they point both ways. */
export function feltBy(emotions: readonly string[]): MoodLabel | undefined {
  const good = emotions.some((it) => GOOD.has(it));
  const bad = emotions.some((it) => BAD.has(it));
  if (good && bad) return undefined;
  if (good) return "positive";
  return bad ? "negative" : "neutral";
}
