import { adminWords as say } from "#app/admin-words.ts";
import type { z } from "zod";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Texts } from "#app/domain/shop.ts";
import { checkText } from "#app/domain/words/check-text.ts";
import { DEFAULT_LANGUAGE } from "#app/domain/words/languages.ts";
import { SettingsPatch } from "./settings-shape.ts";
import { sayTextProblem } from "./text-problem.ts";

/** Why settings were not saved. `field` is the path of what is wrong, such as `rules.2.condition.words`. */
export type SettingsRefusal = {
  readonly code: "not-allowed" | "invalid" | "last-admin" | "queue-in-use" | "changed-meanwhile";
  readonly message: string;
  readonly field?: string;
  /** Of the matrix that somebody else saved meanwhile: its number, who and when. */
  readonly version?: number;
  readonly by?: string | null;
  readonly at?: Date;
};

/** Reads what was sent, or says which part of it cannot be saved and why. */
export function checkSettings(patch: unknown): Result<SettingsPatch, SettingsRefusal> {
  const parsed = SettingsPatch.safeParse(patch);
  if (!parsed.success) return refuse(fromIssue(parsed.error.issues[0]));
  const { texts, textsByLanguage, ...rest } = parsed.data;
  const own = texts && ownTexts(texts, DEFAULT_LANGUAGE, "texts");
  if (own && !own.ok) return own;
  const others: Record<string, Texts> = {};
  for (const [language, written] of Object.entries(textsByLanguage ?? {})) {
    const checked = ownTexts(written, language, `textsByLanguage.${language}`);
    if (!checked.ok) return checked;
    others[language] = checked.value;
  }
  return ok({
    ...rest,
    ...(own && { texts: own.value }),
    ...(textsByLanguage && { textsByLanguage: others }),
  });
}

/** A text that is emptied is the standard one again. */
function ownTexts(texts: Texts, language: string, part: string): Result<Texts, SettingsRefusal> {
  const written = Object.entries(texts).filter(([, body]) => body.trim() !== "");
  for (const [key, body] of written) {
    const checked = checkText(key, body, language);
    if (!checked.ok)
      return refuse({ code: "invalid", message: sayTextProblem(checked.error), field: `${part}.${key}` });
  }
  return ok(Object.fromEntries(written.map(([key, body]) => [key, body.trim()])));
}

/** Our own sentences begin where the field would stand; the parser's are whole, and some of ours end already. */
function fromIssue(issue: z.core.$ZodIssue | undefined): SettingsRefusal {
  const field = issue?.path.join(".") ?? "";
  const what = issue?.message ?? "";
  const key = /^[a-z]/.test(what) ? "settings.invalid" : "settings.invalid.parser";
  const message = what.endsWith(".") ? what : say(key, { what });
  return { code: "invalid", message, ...(field !== "" && { field }) };
}
