import { expect, test } from "vitest";
import { EDITABLE_TEXTS } from "#app/domain/words.ts";
import { groupTexts } from "./text-groups.ts";

test("every sentence that can be changed is on the page, once", () => {
  const shown = groupTexts().flatMap(({ texts }) => texts.map(({ key }) => key));
  expect(shown.toSorted()).toEqual(EDITABLE_TEXTS.map(({ key }) => key).toSorted());
});
