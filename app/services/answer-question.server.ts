import { z } from "zod";
import { adminWords as say } from "#app/admin-words.ts";
import { clock } from "#app/clock.ts";
import * as verdicts from "#app/data/question-verdicts.server.ts";
import type { Answered } from "#app/domain/questions/question.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { keepable } from "./settings-values.ts";
import type { Staff } from "./staff.ts";

/** More than a shop could be asked about in years; each is kept until it is taken back. */
const MOST_VERDICTS = 500;

const text = (most: number) => keepable.trim().min(1).max(most);

/** The question comes along as the merchant saw it: the list may have been made anew meanwhile. */
const Given = z.strictObject({
  id: z
    .string()
    .regex(/^q(?:-[a-z0-9]+)*$/)
    .max(60),
  question: z.strictObject({
    title: text(320),
    topic: keepable.max(64).nullable(),
    examples: z.array(text(320)).max(5),
    phrases: z.array(text(200)).min(1).max(12),
  }),
  harm: z.boolean().optional(),
  clear: z.boolean().optional(),
  /** Both answers are taken back. */
  forget: z.literal(true).optional(),
});

export type AnswerRefusal = {
  readonly code: "not-allowed" | "invalid" | "too-many";
  readonly message: string;
};

/** Keeps what a merchant answered about one question; null when the answers were taken back. */
export async function answerQuestion(
  staff: Staff,
  body: unknown,
): Promise<Result<Answered | null, AnswerRefusal>> {
  const { shopId, role, name } = staff;
  if (role !== "admin") return refuse({ code: "not-allowed", message: say("settings.not-allowed") });
  const read = Given.safeParse(body);
  if (!read.success) return refuse({ code: "invalid", message: say("questions.invalid") });
  const { forget, harm, clear, ...question } = read.data;
  if (forget) {
    await verdicts.forget(shopId, question.id);
    return ok(null);
  }
  const answers = { ...(harm !== undefined && { harm }), ...(clear !== undefined && { clear }) };
  const kept = await verdicts.answer(
    shopId,
    { ...question, ...answers, at: clock(), by: name },
    MOST_VERDICTS,
  );
  if (!kept) return refuse({ code: "too-many", message: say("questions.too-many", { most: MOST_VERDICTS }) });
  return ok({ id: kept.id, question: kept.question, harm: kept.harm, clear: kept.clear });
}
