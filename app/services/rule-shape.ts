import { z } from "zod";
import { checkLine } from "#app/domain/words/check-text.ts";
import { PRIORITIES, RULE_ACTIONS, type Rule, type RuleCondition } from "#app/domain/triggers/rule.ts";
import { mayDo, RULE_KINDS } from "#app/domain/triggers/rule-kinds.ts";
import { ConditionShape } from "./condition-shape.ts";
import { Hours } from "./hours-shape.ts";
import { keepable, LANGUAGE, newId, queueId, unique, whole, written } from "./settings-values.ts";
import { sayTextProblem } from "./text-problem.ts";

const MOST_RULES = 500;
const MOST_PATTERNS = 500;
/** So many are ready to be looked for in less than a twentieth of a second. */
const MOST_WORDS = 20_000;
const MOST_LANGUAGES = 50;
const LONGEST_NAME = 80;
const WEEK_SECONDS = 7 * 86_400;

/** Within how much open time something is due; null: as the queue says. */
const target = whole(10, WEEK_SECONDS).nullable().default(null);

/** One that is emptied says the standard line again. */
const Lines = z
  .record(z.string().regex(LANGUAGE, "must be a language such as en or pt-BR"), keepable)
  .transform((lines) =>
    Object.fromEntries(
      Object.entries(lines)
        .map(([language, line]) => [language, line.trim()] as const)
        .filter(([, line]) => line !== ""),
    ),
  )
  .superRefine((lines, context) => {
    if (Object.keys(lines).length > MOST_LANGUAGES)
      context.addIssue({ code: "custom", message: `must be at most ${MOST_LANGUAGES} languages` });
    for (const [language, line] of Object.entries(lines)) {
      const checked = checkLine(line, language);
      if (!checked.ok)
        context.addIssue({ code: "custom", message: sayTextProblem(checked.error), path: [language] });
    }
  });

/** One rule as it is sent. What is left out is as a new rule has it, so that one of an earlier version still fits. */
const RuleShape = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w-]{1,64}$/, "must be 1 to 64 letters, digits, - or _")
      .default(newId),
    name: written(LONGEST_NAME).nullable().default(null),
    enabled: z.boolean().default(true),
    condition: ConditionShape,
    action: z.enum(RULE_ACTIONS, "must be hand-over, offer or leave-to-bot").optional(),
    queueId: queueId.nullable().default(null),
    priority: z.enum(PRIORITIES, "must be urgent, high, normal or low").default("normal"),
    serviceSeconds: target,
    resolveSeconds: target,
    hours: Hours.nullable().default(null),
    lines: Lines.default({}),
  })
  .superRefine(({ action, condition, hours }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [field] });
    if (action !== undefined && !mayDo(condition.kind, action))
      refuse("action", "is not what a rule of this kind can do");
    if (hours !== null && "alwaysOn" in RULE_KINDS[condition.kind])
      refuse("hours", "must be empty: a rule of this kind always counts");
  })
  .transform(({ action, ...rule }): Rule => ({
    ...rule,
    action: action ?? RULE_KINDS[rule.condition.kind].actions[0],
  }));

const ids = unique<Rule>("id", ({ id }) => id);

/** The trigger matrix. Its length is looked at before anything in it. */
export const MatrixShape = z
  .array(z.unknown(), "must be a list of rules")
  .max(MOST_RULES, `must be at most ${MOST_RULES} rules`)
  .pipe(z.array(RuleShape))
  .refine(ids.check, ids.message)
  .refine(
    (rules) => sum(rules, "patterns") <= MOST_PATTERNS,
    `must have at most ${MOST_PATTERNS} patterns in all`,
  )
  .refine((rules) => sum(rules, "words") <= MOST_WORDS, `must have at most ${MOST_WORDS} words in all`);

function sum(rules: readonly Rule[], field: "words" | "patterns"): number {
  return rules.reduce((count, { condition }) => count + lengthOf(condition, field), 0);
}

function lengthOf(condition: RuleCondition, field: "words" | "patterns"): number {
  if (field === "words") return "words" in condition ? condition.words.length : 0;
  return "patterns" in condition ? condition.patterns.length : 0;
}
