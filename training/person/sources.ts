import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLines } from "../lib/read-data.ts";

/** Whether the shopper wants a person: `unclear` where people who label such messages disagree. */
export type Wants = "yes" | "no" | "unclear";
export type Message = { readonly text: string; readonly source: string; readonly wants: Wants };
export type Written = {
  readonly text: string;
  readonly wants: boolean;
  readonly language: string;
  /** A wish said in words, one that is only implied, or none. */
  readonly kind: "said" | "implied" | "not";
};

const WISHES = new Set(["CHAT_WITH_AGENT", "human_handoff", "contact_human_agent"]);
/**
 * A phone number, the hours of a desk, a call for sales, an insult, "escalate" as a priority: a person is near, and is
 * not asked for in the same way by all. `CHAT_WITH_AN_AGENT` of one set holds "Nope" and "My balance is wrong".
 */
const UNCLEAR = new Set(
  "CALL_CENTER CONTACT_NUMBER LEAD_GEN CRITICISM PRESENCE CHAT_WITH_AN_AGENT contact_customer_service FindAgent".split(
    " ",
  ),
);

type Labelled = { readonly text: string; readonly intent: string };

/** The phrases we wrote ourselves; `person-held-out` is kept unseen. */
export function readWritten(name: "person" | "person-held-out"): Written[] {
  const file = join(import.meta.dirname, "../written", `${name}.jsonl`);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Written);
}

/** Every message of every set, each text once a set. */
export function readMessages(): Message[] {
  const messages = [
    ...["curekart", "powerplay11", "sofmattress"].flatMap((shop) =>
      labelled(`hint3-${shop}`, readLines<Labelled>(`hint3/${shop}_train.jsonl`)),
    ),
    ...labelled("rasa", readLines<Labelled>("rasa_handoff/helpdesk_assistant.jsonl")),
    ...["train", "valid"].flatMap((part) => labelled("bitext", readLines<Labelled>(`bitext/${part}.jsonl`))),
    ...labelled("banking77", readLines<Labelled>("banking77/train.jsonl")),
    ...["train", "val", "oos_train", "oos_val"].flatMap((part) =>
      labelled("clinc150", readLines<Labelled>(`clinc150/${part}.jsonl`)),
    ),
    ...readLines<{ utterance: string; intent: string }>("natcs_intents/development.jsonl").map(
      ({ utterance, intent }) => message("natcs", utterance, intent),
    ),
    ...plainTexts(),
  ];
  return [...new Map(messages.map((it) => [`${it.source} ${it.text.toLowerCase()}`, it])).values()];
}

function plainTexts(): Message[] {
  const trades = ["airline", "fastfood", "finance", "insurance", "media", "software"];
  const texts = (source: string, files: readonly string[]) =>
    files.flatMap((file) => readLines<{ text: string }>(file).map(({ text }) => message(source, text, "")));
  const users = (lines: readonly { turns: { role: string; content: string }[] }[]) =>
    lines.flatMap(({ turns }) => turns.filter(({ role }) => role.toLowerCase() === "user"));
  return [
    ...texts(
      "multidogo",
      trades.flatMap((trade) => [`multidogo/${trade}_dev.jsonl`, `multidogo/${trade}_train.jsonl.gz`]),
    ),
    ...texts("restaurant8k", ["restaurant8k/train_0.jsonl"]),
    ...texts("vader", ["vader_groundtruth/amazonReviewSnippets.jsonl", "vader_groundtruth/tweets.jsonl"]),
    ...texts("goemotions", ["goemotions/dev.jsonl", "goemotions/train.jsonl.gz"]),
    ...["train", "valid"].flatMap((part) =>
      readLines<{ user: string }>(`convabuse/${part}.jsonl`).map(({ user }) =>
        message("convabuse", user, ""),
      ),
    ),
    ...users(readLines("cucom_ecommerce/convs.jsonl.gz")).map(({ content }) => message("cucom", content, "")),
  ];
}

function labelled(source: string, lines: readonly Labelled[]): Message[] {
  return lines.map(({ text, intent }) => message(source, text, intent));
}

function message(source: string, text: string, intent: string): Message {
  const wants = WISHES.has(intent) ? "yes" : UNCLEAR.has(intent) ? "unclear" : "no";
  return { text, source, wants };
}
