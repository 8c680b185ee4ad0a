import type { PackedModel } from "#app/domain/understanding/model/linear-model.ts";
import { readLines } from "../lib/read-data.ts";
import { type Example, trainLinear } from "../lib/train-linear.ts";

const ANNOYED: ReadonlySet<string> = new Set([
  "annoyance",
  "anger",
  "disappointment",
  "disapproval",
  "disgust",
  "confusion",
]);
/** Labels left out of both sides are about the matter, not the tone: sadness, fear, grief … */
const CALM: ReadonlySet<string> = new Set([
  ...[
    "neutral",
    "approval",
    "gratitude",
    "joy",
    "admiration",
    "love",
    "caring",
    "optimism",
    "relief",
    "excitement",
  ],
  ...["amusement", "curiosity", "realization", "desire"],
]);

/** How annoyed a message sounds by its words and letters alone: from comments, abusive chats and ordinary service. */
export function trainWording(): PackedModel {
  const comments = readLines<{ text: string; labels: string[] }>(
    "goemotions/train.jsonl.gz",
  ).flatMap<Example>(({ text, labels }) => {
    if (labels.some((label) => ANNOYED.has(label))) return [{ text, label: "annoyed", weight: 1 }];
    return labels.every((label) => CALM.has(label)) ? [{ text, label: "calm", weight: 0.35 }] : [];
  });
  const abuse = readLines<{ user: string; abusive: 0 | 1 }>("convabuse/train.jsonl").map<Example>(
    ({ user, abusive }) => ({ text: user, label: abusive ? "annoyed" : "calm", weight: abusive ? 0.7 : 0.3 }),
  );
  const service = ["fastfood", "finance", "insurance", "software"].flatMap((trade) =>
    readLines<{ text: string }>(`multidogo/${trade}_dev.jsonl`).map<Example>(({ text }) => ({
      text,
      label: "calm",
      weight: 0.3,
    })),
  );
  return trainLinear([...comments, ...abuse, ...service], {
    classes: ["calm", "annoyed"],
    bits: 14,
    epochs: 4,
    rate: 0.15,
    decay: 3e-6,
    seed: 5,
  });
}
