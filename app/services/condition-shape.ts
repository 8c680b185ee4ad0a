import { adminWords as say } from "#app/admin-words.ts";
import { z } from "zod";
import { TIERS } from "#app/domain/shop.ts";
import { SURENESS } from "#app/domain/triggers/rule.ts";
import { readPattern } from "#app/domain/triggers/safe-pattern.ts";
import { wordsOf } from "#app/domain/understanding/normalise.ts";
import { listOf, whole, written } from "./settings-values.ts";

const MOST_WORDS = 500;
const MOST_PATTERNS = 50;
const MOST_TAGS = 100;
const MOST_TOPICS = 300;
const LONGEST_WORD = 80;
const LONGEST_PATTERN = 200;
/** In any currency, so that no number is refused for being Japanese. */
const MOST_MONEY = 1_000_000_000;

const Words = listOf(
  written(LONGEST_WORD).refine((word) => wordsOf(word).length > 0, "must have a letter or a digit"),
  MOST_WORDS,
  "words",
);

const Pattern = written(LONGEST_PATTERN).superRefine((source, context) => {
  const read = readPattern(source);
  if (read.ok) return;
  const { code, ...more } = read.error;
  context.addIssue({ code: "custom", message: say(`settings.pattern.${code}`, more) });
});

const Topic = written(64);
const kind = <Name extends string>(name: Name) => z.literal(name);

/** What a rule may be about. Whether its topics exist, whoever saves it looks up. */
export const ConditionShape = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: kind("asked-for-person") }),
    z.strictObject({ kind: kind("regulated"), words: Words }),
    z.strictObject({ kind: kind("keyword"), words: Words }),
    z.strictObject({ kind: kind("pattern"), patterns: listOf(Pattern, MOST_PATTERNS, "patterns") }),
    z.strictObject({
      kind: kind("customer-tier"),
      tiers: z.array(z.enum(TIERS, "must be one of the tiers")).min(1, "must name at least one"),
    }),
    z.strictObject({ kind: kind("customer-tag"), tags: listOf(written(LONGEST_WORD), MOST_TAGS, "tags") }),
    z.strictObject({
      kind: kind("customer-spent"),
      atLeast: z
        .number("must be an amount")
        .positive("must be more than 0")
        .max(MOST_MONEY, `must be ${MOST_MONEY} or less`),
    }),
    z.strictObject({ kind: kind("topic"), topics: listOf(Topic, MOST_TOPICS, "topics") }),
    z.strictObject({ kind: kind("several-matters"), atLeast: whole(2, 5) }),
    z.strictObject({ kind: kind("outside-knowledge") }),
    z.strictObject({
      kind: kind("judged"),
      sureness: z.enum(SURENESS, "must be careful, balanced or eager"),
    }),
    z.strictObject({
      kind: kind("every-question"),
      except: z
        .array(Topic, "must be a list")
        .max(MOST_TOPICS, `must be at most ${MOST_TOPICS} topics`)
        .default([]),
    }),
    z.strictObject({
      kind: kind("frustrated"),
      level: z.enum(["mild", "strong"], "must be mild or strong"),
    }),
    z.strictObject({ kind: kind("rephrased"), times: whole(1, 10) }),
    z.strictObject({ kind: kind("abusive") }),
    z.strictObject({ kind: kind("unresolved-turns"), turns: whole(1, 20) }),
    z.strictObject({ kind: kind("minutes"), minutes: whole(1, 240) }),
  ],
  "must be a kind of rule that Baton knows",
);
