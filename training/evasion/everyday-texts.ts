import { readLines } from "../lib/read-data.ts";

export type Everyday = { readonly set: string; readonly text: string };

const TRADES = ["airline", "fastfood", "finance", "insurance", "media", "software"] as const;
const FILES: readonly (readonly [set: string, file: string, field?: string])[] = [
  ["curekart", "hint3/curekart_train.jsonl"],
  ["powerplay", "hint3/powerplay11_train.jsonl"],
  ["mattress", "hint3/sofmattress_train.jsonl"],
  ["bitext", "bitext/train.jsonl"],
  ["banking", "banking77/train.jsonl"],
  ["clinc", "clinc150/train.jsonl"],
  ["clinc", "clinc150/val.jsonl"],
  ["clinc", "clinc150/oos_train.jsonl"],
  ["rasa", "rasa_handoff/helpdesk_assistant.jsonl"],
  ["restaurant", "restaurant8k/train_0.jsonl"],
  ["emotions", "goemotions/train.jsonl.gz"],
  ["emotions", "goemotions/dev.jsonl"],
  ["tweets", "vader_groundtruth/tweets.jsonl"],
  ["reviews", "vader_groundtruth/amazonReviewSnippets.jsonl"],
  ["natcs", "natcs_intents/development.jsonl", "utterance"],
  ...TRADES.map((trade) => [trade, `multidogo/${trade}_train.jsonl.gz`] as const),
];

type Conversation = { readonly turns: readonly { readonly content: string }[] };

/** All messages of the shared data that anybody might write to a shop, each once, with the name of its set. */
export function everydayTexts(): Everyday[] {
  const texts = new Map<string, string>();
  for (const [set, file, field = "text"] of FILES) {
    for (const record of readLines<{ readonly [field: string]: unknown }>(file)) {
      const text = record[field];
      if (typeof text === "string") texts.set(text, set);
    }
  }
  for (const { turns } of readLines<Conversation>("cucom_ecommerce/convs.jsonl.gz"))
    for (const { content } of turns) texts.set(content, "ecommerce");
  return Array.from(texts, ([text, set]) => ({ set, text }));
}
