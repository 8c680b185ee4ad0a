import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MoodLabel } from "#app/domain/understanding/mood/mood-model.ts";
import { readLines } from "../lib/read-data.ts";
import { seeded, shuffled } from "../lib/random.ts";
import { feltBy } from "./emotions.ts";

/** A message with its mood; `trade` only what we wrote has. */
export type Sample = {
  readonly text: string;
  readonly label: MoodLabel;
  readonly source: string;
  readonly weight: number;
  readonly trade?: string;
};

const WRITTEN = join(import.meta.dirname, "../written");
/** What a message of each source counts in training: most for what is closest to the real thing. */
const WEIGHT = { written: 2, read: 1, rated: 0.6, abuse: 0.4, reddit: 0.3, requests: 0.18, openings: 0.05 };

function written<Record>(file: string): Record[] {
  const lines = readFileSync(join(WRITTEN, file), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Record);
}

/** What we wrote ourselves: messages to shops, banks, carriers, with the trade they are about. */
export function ourPhrases(): Sample[] {
  const phrases = written<{ text: string; label: MoodLabel; trade: string }>("sentiment.jsonl");
  return phrases.map((it) => ({ ...it, source: "written", weight: WEIGHT.written }));
}

/** Written before everything else, about airlines, hotels and rides; never trained on. */
export function heldOutPhrases(): Sample[] {
  const phrases = written<{ text: string; label: MoodLabel }>("sentiment-held-out.jsonl");
  return phrases.map((it) => ({ ...it, source: "held-out", weight: 1 }));
}

type Conversation = { id: string; turns: readonly { role: string; content: string }[] };
type ReadTurn = { id: string; turn: number; label: MoodLabel; part: string };
const conversations = () => readLines<Conversation>("cucom_ecommerce/convs.jsonl.gz");

/** Shoppers' lines of synthetic conversations, labelled by reading them; the part "held-out" is never trained on. */
export function readTurns(part: "tune" | "held-out"): Sample[] {
  const turns = new Map(conversations().map((it) => [it.id, it.turns]));
  return written<ReadTurn>("sentiment-labels.jsonl")
    .filter((it) => it.part === part)
    .map(({ id, turn, label }) => {
      const text = turns.get(id)?.[turn]?.content ?? "";
      return { text, label, source: "read", weight: WEIGHT.read };
    });
}

/** First lines of shop conversations nobody labelled; nearly always about something that went wrong. */
export function openings(): Sample[] {
  const labelled = new Set(written<ReadTurn>("sentiment-labels.jsonl").map(({ id }) => id));
  return conversations().flatMap(({ id, turns }) => {
    const first = turns.find(({ role }) => role === "user");
    if (labelled.has(id) || !first) return [];
    return [{ text: first.content, label: "negative", source: "openings", weight: WEIGHT.openings }];
  });
}

export function reddit(file: "train.jsonl.gz" | "dev.jsonl"): Sample[] {
  return readLines<{ text: string; labels: string[] }>(`goemotions/${file}`).flatMap(({ text, labels }) => {
    const label = feltBy(labels);
    const named = text.replaceAll(/\[(?:NAME|RELIGION)\]/g, "someone");
    return label ? [{ text: named, label, source: "reddit", weight: WEIGHT.reddit }] : [];
  });
}

/** -4 … 4 by twenty people; what lies between the classes is left out. */
export function rated(file: "tweets" | "amazonReviewSnippets"): Sample[] {
  return readLines<{ mean: number; text: string }>(`vader_groundtruth/${file}.jsonl`).flatMap(
    ({ mean, text }) => {
      const label = labelOf(mean);
      return label ? [{ text, label, source: file, weight: WEIGHT.rated }] : [];
    },
  );
}

function labelOf(mean: number): MoodLabel | undefined {
  if (mean <= -0.6) return "negative";
  if (mean >= 0.8) return "positive";
  return Math.abs(mean) <= 0.35 ? "neutral" : undefined;
}

export function abuse(): Sample[] {
  return readLines<{ user: string; abusive: number }>("convabuse/train.jsonl")
    .filter(({ abusive }) => abusive === 1)
    .map(({ user }) => ({ text: user, label: "negative", source: "abuse", weight: WEIGHT.abuse }));
}

type Utterance = { readonly text?: string; readonly utterance?: string; readonly intent?: string };

const PLAIN_BANKING =
  /^(?:activate|age_limit|apple_pay|atm_support|automatic|card_about|card_accept|card_delivery|card_linking|change_pin|country|disposable|edit_|exchange_|fiat|get|order_|receiving|supported|terminate|top_up_by|top_up_limits|topping|transfer_into|verify|visa)/;
const UNCLEAR_CLINC =
  /^(?:account_blocked|card_declined|damaged_card|lost_luggage|report_|flight_status|jump_start|find_phone|tell_joke|fun_fact|how_busy)/;
const UNCLEAR_BITEXT =
  /^(?:complaint|payment_issue|registration_problems|contact_human_agent|review|track_refund)/;
const PLAIN_TALK = /^(?:contentonly|confirmation|thankyou|bookflight|getseatinfo|changeseat|openinggreeting)/;

/** Plain requests to banks, shops, insurers, restaurants, and thanks. */
export function requests(): Sample[] {
  const dialogues = ["airline", "fastfood", "finance", "insurance", "media", "software"];
  return [
    ...some("banking77/train.jsonl", 1500, (intent) => PLAIN_BANKING.test(intent)),
    ...some("bitext/train.jsonl", 1500, (intent) => !UNCLEAR_BITEXT.test(intent)),
    ...some("clinc150/train.jsonl", 2500, (intent) => !UNCLEAR_CLINC.test(intent)),
    ...some("natcs_intents/development.jsonl", 2000, (intent) => intent !== "ReportBillingIssue"),
    ...some("restaurant8k/train_0.jsonl", 1200, () => true),
    ...dialogues.flatMap((it) =>
      some(`multidogo/${it}_train.jsonl.gz`, 500, (intent) => PLAIN_TALK.test(intent)),
    ),
  ];
}

function some(file: string, most: number, wanted: (intent: string) => boolean): Sample[] {
  const found = readLines<Utterance>(file).filter(({ intent = "" }) => wanted(intent));
  return shuffled(found, seeded(7))
    .slice(0, most)
    .map(({ text, utterance, intent }) => ({
      text: text ?? utterance ?? "",
      label: intent === "thank_you" || intent === "thankyou" ? "positive" : "neutral",
      source: "requests",
      weight: WEIGHT.requests,
    }));
}
