import { readFileSync } from "node:fs";
import { join } from "node:path";
import { seeded, shuffled } from "../lib/random.ts";
import { readLines } from "../lib/read-data.ts";
import { readMessages } from "../person/sources.ts";

export type AbuseExample = { readonly text: string; readonly abusive: boolean; readonly source: string };
type Line = { readonly user: string; readonly abusive: 0 | 1 };

/** Service conversations, where hardly anything is abuse: so many messages of each are shown as innocent. */
const INNOCENT_SETS = ["cucom", "bitext", "banking77", "clinc150", "multidogo"];
const OF_EACH = 3_000;
const SEED = 17;

/** Turns to chat bots, judged by three to eight people each; most of what they judged by was the talk before. */
export function judgedTurns(part: "train" | "valid"): AbuseExample[] {
  return readLines<Line>(`convabuse/${part}.jsonl`).map(({ user, abusive }) => ({
    text: user,
    abusive: abusive === 1,
    source: "convabuse",
  }));
}

/** Our own: shops' words that look bad, and abuse as shops and other languages know it. */
export function writtenTurns(): AbuseExample[] {
  const lines = readFileSync(join(import.meta.dirname, "written.jsonl"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => ({
    ...(JSON.parse(line) as { text: string; abusive: boolean }),
    source: "written",
  }));
}

/** Messages to shops and banks. The first half of each set is for learning, the other for counting false alarms. */
export function innocentMessages(half: "learning" | "measuring"): AbuseExample[] {
  const random = seeded(SEED);
  const messages = readMessages();
  return INNOCENT_SETS.flatMap((source) => {
    const own = shuffled(
      messages.filter((it) => it.source === source),
      random,
    );
    const some = half === "learning" ? own.slice(0, OF_EACH) : own.slice(OF_EACH);
    return some.map(({ text }) => ({ text, abusive: false, source }));
  });
}
