import { ok, refuse, type Result } from "#app/domain/result.ts";
import { variablesOf } from "#app/domain/words.ts";
import { EDITABLE_TEXTS, type EditableText } from "./editable-texts.ts";
import { vagueIn, withoutFarewells } from "./vague.ts";

/** Variables that carry a number when the sentence is said. */
const NUMBERS: ReadonlySet<string> = new Set([
  "place",
  "low",
  "high",
  "seconds",
  "waited",
  "promised",
  "hours",
  "opens",
]);
const MAX_TEXT_LETTERS = 500;

export type TextRefusal =
  | { readonly code: "unknown-text" }
  | { readonly code: "text-empty" }
  | { readonly code: "text-too-long"; readonly letters: number; readonly most: number }
  | { readonly code: "unknown-variable"; readonly variable: string; readonly allowed: readonly string[] }
  | { readonly code: "vague-without-number"; readonly word: string }
  | { readonly code: "number-missing"; readonly oneOf: readonly string[] };

/**
 * Whether a shop's own sentence may be used in this language. What is said of a wait must carry a number, and an update
 * its own; the assistant may still say goodbye with “see you soon”.
 */
export function checkText(key: string, body: string, language: string): Result<string, TextRefusal> {
  const editable = EDITABLE_TEXTS.find((one) => one.key === key);
  return editable ? checkWritten(editable, body, language) : refuse({ code: "unknown-text" });
}

/** The same for the line that a rule says, which has nothing to fill in. */
export function checkLine(body: string, language: string): Result<string, TextRefusal> {
  return checkWritten({ key: "rule.line", variables: [], oneOf: [] }, body, language);
}

function checkWritten(
  { key, variables, oneOf }: Omit<EditableText, "isExtra">,
  body: string,
  language: string,
): Result<string, TextRefusal> {
  const written = body.trim();
  if (written === "") return refuse({ code: "text-empty" });
  if (written.length > MAX_TEXT_LETTERS)
    return refuse({ code: "text-too-long", letters: written.length, most: MAX_TEXT_LETTERS });
  const used = variablesOf(written);
  const unknown = used.find((name) => !variables.includes(name));
  if (unknown !== undefined)
    return refuse({ code: "unknown-variable", variable: unknown, allowed: variables });
  if (oneOf.length > 0 && !oneOf.some((name) => used.includes(name)))
    return refuse({ code: "number-missing", oneOf });
  const hasNumber = /\p{N}/u.test(written) || used.some((name) => NUMBERS.has(name));
  const vague = vagueIn(key.startsWith("bot.") ? withoutFarewells(written) : written, language);
  if (vague !== null && !hasNumber) return refuse({ code: "vague-without-number", word: vague });
  return ok(written);
}
