import type { Texts } from "#app/domain/shop.ts";
import { EDITABLE_TEXTS } from "#app/domain/words.ts";
import english from "../../../locales/en.json" with { type: "json" };

/** What is said where a shop has no words of its own. */
export function standardTexts(): Texts {
  const all: Texts = english;
  return Object.fromEntries(EDITABLE_TEXTS.map(({ key }) => [key, all[key] ?? ""]));
}
