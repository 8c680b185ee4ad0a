import { expect, test } from "vitest";
import { sayText } from "./say-text.ts";
import { EDITABLE_TEXTS } from "#app/domain/words/editable-texts.ts";
import { groupTexts } from "./text-groups.ts";

const groups = groupTexts();

test("every sentence that can be changed is on the page, once, and no group is empty", () => {
  const shown = groups.flatMap(({ texts }) => texts.map(({ key }) => key));
  expect(shown.toSorted()).toEqual(EDITABLE_TEXTS.map(({ key }) => key).toSorted());
  expect(groups.filter(({ texts }) => texts.length === 0)).toEqual([]);
});

test("a sentence stands in the group that its key says most about", () => {
  const groupOf = (key: string) => groups.find(({ texts }) => texts.some((text) => text.key === key))?.group;
  expect(
    [
      "wait.confirmation.team",
      "wait.confirmation.for.regulated",
      "wait.update.1.place",
      "wait.update.returned",
      "wait.mail.ask",
      "wait.mail.chosen",
      "bot.offer.other",
    ].map(groupOf),
  ).toEqual(["confirmation", "trigger", "update", "change", "mail", "exit", "offer"]);
});

test("every sentence has a name of its own in its group", () => {
  for (const { texts } of groups) {
    const names = texts.map(sayText);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /^(?:bot|wait)\.|^[a-z-]+$/.test(name))).toEqual([]);
  }
});
