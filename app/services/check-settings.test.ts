import { expect, test } from "vitest";
import { checkSettings } from "./check-settings.ts";

const keyword = { action: "hand-over", condition: { kind: "keyword", words: [" dosage "] } };
const queue = {
  id: "2b1de5a6-19ab-4e6b-8c1d-5d3d2f5f6a01",
  name: "Support",
  isDefault: true,
  handleSeconds: 240,
};

test("a part of the settings is enough, and what may be left out is filled in", () => {
  const checked = checkSettings({ rules: [keyword] });
  expect(checked).toMatchObject({
    ok: true,
    value: {
      rules: [
        {
          enabled: true,
          queueId: null,
          action: "hand-over",
          condition: { kind: "keyword", words: ["dosage"] },
        },
      ],
    },
  });
});

test.for([
  ["something nobody knows", { colour: "red" }, undefined],
  ["half a character", { texts: { "bot.greeting": "Hello \ud83d" } }, "texts.bot.greeting"],
  ["a NUL", { texts: { "bot.greeting": "Hello \0" } }, "texts.bot.greeting"],
  ["a rule with a field too many", { rules: [{ ...keyword, priority: 1 }] }, "rules.0"],
  [
    "a word list without a word",
    { rules: [{ ...keyword, condition: { kind: "keyword", words: [] } }] },
    "rules.0.condition.words",
  ],
  [
    "an unknown kind of rule",
    { rules: [{ ...keyword, condition: { kind: "mood" } }] },
    "rules.0.condition.kind",
  ],
  [
    "two rules of one id",
    {
      rules: [
        { ...keyword, id: "a" },
        { ...keyword, id: "a" },
      ],
    },
    "rules",
  ],
  [
    "no turns at all",
    { rules: [{ ...keyword, condition: { kind: "unresolved-turns", turns: 0 } }] },
    "rules.0.condition.turns",
  ],
  [
    "a word that cannot be kept",
    { rules: [{ ...keyword, condition: { kind: "keyword", words: ["a\0b"] } }] },
    "rules.0.condition.words.0",
  ],
  ["an unknown trade", { trade: "piracy" }, "trade"],
  ["a queue without a default beside it", { queues: [{ ...queue, isDefault: false }] }, "queues"],
  ["two queues of one name", { queues: [queue, { name: "Support", handleSeconds: 60 }] }, "queues"],
  [
    "a wait that promises nothing",
    { texts: { "wait.estimate.place": "Somebody comes soon." } },
    "texts.wait.estimate.place",
  ],
  ["a text that nobody may change", { texts: { "context.issue.order": "x" } }, "texts.context.issue.order"],
  ["a role that does not exist", { team: [{ agentId: queue.id, role: "owner" }] }, "team.0.role"],
  ["a list where an object belongs", [], undefined],
] as const)("%s is refused, and the field is named", ([, patch, field]) => {
  const checked = checkSettings(patch);
  expect(checked.ok).toBe(false);
  if (!checked.ok) expect([checked.error.code, checked.error.field]).toEqual(["invalid", field]);
});

test("an emptied text goes back to the standard one", () => {
  expect(checkSettings({ texts: { "bot.greeting": " ", "bot.thanks": " Gladly. " } })).toEqual({
    ok: true,
    value: { texts: { "bot.thanks": "Gladly." } },
  });
});

test("what was read can be sent back as it was", () => {
  const team = [{ agentId: queue.id, role: "agent", name: "Dana", isOnline: true }];
  const rules = [{ ...keyword, id: "serious-words", enabled: false, queueId: queue.id }];
  const settings = { trade: null, rules, texts: {}, queues: [queue], team, settings: { setupHidden: true } };
  expect(checkSettings(settings).ok).toBe(true);
});

test("the reason reads well beside its field", () => {
  const checked = checkSettings({ rules: [{ ...keyword, condition: { kind: "keyword", words: [] } }] });
  expect(checked).toMatchObject({ error: { message: "This must name at least one." } });
});
