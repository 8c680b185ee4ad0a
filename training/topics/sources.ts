import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plain } from "#app/domain/understanding/normalise.ts";
import type { TopicExample } from "#app/domain/understanding/topics/topic-examples.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { readLines } from "../lib/read-data.ts";

export type Source =
  "clinc150" | "banking77" | "bitext" | "natcs" | "multidogo" | "helpdesk" | "written" | "alike";
/** What was said for one reason; nothing is said for two reasons of one source. */
export type Reason = { readonly name: string; readonly texts: readonly string[] };
type Written = { readonly reason: string; readonly topic: Topic | null; readonly texts: readonly string[] };

const TRADES = ["airline", "fastfood", "finance", "insurance", "media", "software"] as const;
const POLITE = new Set(["openinggreeting", "closinggreeting", "thankyou", "confirmation", "rejection"]);
/** Labels of multidogo that say nothing of what is wanted, several labels in one, and broken lines. */
const UNCLEAR = /content|outof|<div>|(?:^|\s)O(?:\s|$)/;

/** Phrases of our own, with the shipped topic they belong to, null for what a shop's topics do not cover. */
export function written(): Written[] {
  return readWritten<Written>("topics");
}

/** What people say for the same reason, as labelled by the makers of each set. */
export function reasonsOf(source: Source): Reason[] {
  return grouped(labelled(source));
}

function labelled(source: Source): readonly TopicExample[] {
  if (source === "written")
    return written().flatMap(({ reason, texts }) => texts.map((text) => ({ text, intent: reason })));
  if (source === "alike") return alike();
  if (source === "multidogo") return TRADES.flatMap((trade) => multidogo(trade));
  if (source === "natcs") return natcs();
  return readLines<TopicExample>(FILES[source]);
}

const FILES = {
  clinc150: "clinc150/train.jsonl",
  banking77: "banking77/train.jsonl",
  bitext: "bitext/train.jsonl",
  helpdesk: "rasa_handoff/helpdesk_assistant.jsonl",
} as const;

export function natcs(): TopicExample[] {
  const lines = readLines<{ utterance: string; intent: string }>("natcs_intents/development.jsonl");
  return lines.map(({ utterance, intent }) => ({ text: utterance, intent }));
}

function alike(): TopicExample[] {
  return readWritten<{ readonly alike: readonly string[] }>("topics-alike").flatMap(
    ({ alike: texts }, index) => texts.map((text) => ({ text, intent: `alike ${index}` })),
  );
}

function multidogo(trade: (typeof TRADES)[number]): TopicExample[] {
  const lines = readLines<TopicExample>(`multidogo/${trade}_train.jsonl.gz`);
  return lines
    .filter(({ intent }) => !UNCLEAR.test(intent))
    .map(({ text, intent }) => ({ text, intent: POLITE.has(intent) ? intent : `${trade} ${intent}` }));
}

function grouped(examples: readonly TopicExample[]): Reason[] {
  const byName = new Map<string, Set<string>>();
  for (const { text, intent } of examples) {
    const bare = plain(text);
    if (bare === "") continue;
    const texts = byName.get(intent) ?? new Set();
    byName.set(intent, texts.add(bare));
  }
  return [...byName]
    .filter(([, texts]) => texts.size > 1)
    .map(([name, texts]) => ({ name, texts: [...texts] }));
}

function readWritten<Record>(name: string): Record[] {
  const lines = readFileSync(join(import.meta.dirname, "../written", `${name}.jsonl`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Record);
}
