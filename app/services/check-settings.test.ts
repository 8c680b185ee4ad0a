import { cpuMs } from "../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { checkSettings } from "./check-settings.ts";

const keyword = { action: "hand-over", condition: { kind: "keyword", words: [" dosage "] } };
const queue = {
  id: "2b1de5a6-19ab-4e6b-8c1d-5d3d2f5f6a01",
  name: "Support",
  isDefault: true,
  handleSeconds: 240,
};

const OFFICE = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };
const rule = (condition: object, more: object = {}) => ({ rules: [{ condition, ...more }] });
const topic = (name: string) => ({ name, phrases: ["which roast is darkest"] });

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
  ["a rule with a field too many", { rules: [{ ...keyword, colour: "red" }] }, "rules.0"],
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
  ["a word that is only signs", rule({ kind: "keyword", words: ["!!!"] }), "rules.0.condition.words.0"],
  [
    "a pattern that looks ahead",
    rule({ kind: "pattern", patterns: ["ok", "a(?=b)"] }),
    "rules.0.condition.patterns.1",
  ],
  [
    "a pattern that explodes",
    rule({ kind: "pattern", patterns: ["(a{1000}){1000}"] }),
    "rules.0.condition.patterns.0",
  ],
  ["no amount spent", rule({ kind: "customer-spent", atLeast: 0 }), "rules.0.condition.atLeast"],
  ["one matter called several", rule({ kind: "several-matters", atLeast: 1 }), "rules.0.condition.atLeast"],
  ["half a minute", rule({ kind: "minutes", minutes: 0.5 }), "rules.0.condition.minutes"],
  [
    "a tier that does not exist",
    rule({ kind: "customer-tier", tiers: ["gold"] }),
    "rules.0.condition.tiers.0",
  ],
  ["an offer on a listed word", rule(keyword.condition, { action: "offer" }), "rules.0.action"],
  ["a word that is left to the bot", rule(keyword.condition, { action: "leave-to-bot" }), "rules.0.action"],
  [
    "hours for a regulated topic",
    rule({ kind: "regulated", words: ["dose"] }, { hours: OFFICE }),
    "rules.0.hours",
  ],
  [
    "a day that does not exist",
    rule(keyword.condition, { hours: { ...OFFICE, days: [7] } }),
    "rules.0.hours.days.0",
  ],
  ["no day at all", rule(keyword.condition, { hours: { ...OFFICE, days: [] } }), "rules.0.hours.days"],
  [
    "a time that does not exist",
    rule(keyword.condition, { hours: { ...OFFICE, to: "24:00" } }),
    "rules.0.hours.to",
  ],
  ["an unknown priority", rule(keyword.condition, { priority: "huge" }), "rules.0.priority"],
  ["a service level of a second", rule(keyword.condition, { serviceSeconds: 1 }), "rules.0.serviceSeconds"],
  ["an end in eight days", rule(keyword.condition, { resolveSeconds: 7e5 }), "rules.0.resolveSeconds"],
  [
    "an end for a tier in half a second",
    { queues: [{ ...queue, tierResolveSeconds: { vip: 0.5 } }] },
    "queues.0.tierResolveSeconds.vip",
  ],
  [
    "a line that promises soon",
    rule(keyword.condition, { lines: { en: "We come soon" } }),
    "rules.0.lines.en",
  ],
  [
    "a line with something to fill in",
    rule(keyword.condition, { lines: { de: "{name}!" } }),
    "rules.0.lines.de",
  ],
  ["a line in no language", rule(keyword.condition, { lines: { "?": "Hello" } }), "rules.0.lines.?"],
  ["a topic without a phrase", { topics: [{ name: "Roasts", phrases: [" "] }] }, "topics.0.phrases"],
  ["a topic without a name", { topics: [{ name: " ", phrases: ["a"] }] }, "topics.0.name"],
  ["a phrase without end", { topics: [{ name: "a", phrases: ["a".repeat(201)] }] }, "topics.0.phrases.0"],
  ["a topic of Baton's", { topics: [{ id: "refund", name: "Money", phrases: ["a"] }] }, "topics.0.id"],
  ["two topics of one name", { topics: [topic("Roasts"), topic("roasts ")] }, "topics"],
  ["a mode that does not exist", { settings: { mode: "auto" } }, "settings.mode"],
  ["an answer after a week", { settings: { replyHours: 168 } }, "settings.replyHours"],
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

test("a rule of an earlier version is still whole", () => {
  const checked = checkSettings({ rules: [{ id: "old", enabled: true, queueId: null, ...keyword }] });
  if (!checked.ok) throw new Error(checked.error.message);
  expect(checked.value.rules).toEqual([newRule("old", { kind: "keyword", words: ["dosage"] })]);
});

test("a whole rule comes back as it was sent, days in order and emptied lines left out", () => {
  const sent = {
    ...newRule("tags", { kind: "customer-tag", tags: ["wholesale"] }),
    name: "Trade customers",
    priority: "high",
    serviceSeconds: 300,
    resolveSeconds: 14_400,
    hours: { days: [5, 1, 1], from: "22:00", to: "06:00" },
    lines: { "en": "Our trade desk takes over.", "pt-BR": " ", "de": "Gleich in 5 Minuten." },
  };
  const checked = checkSettings({ rules: [sent] });
  if (!checked.ok) throw new Error(checked.error.message);
  expect(checked.value.rules).toEqual([
    {
      ...sent,
      hours: { ...sent.hours, days: [1, 5] },
      lines: { en: "Our trade desk takes over.", de: "Gleich in 5 Minuten." },
    },
  ]);
});

test("a topic's blank and repeated phrases are left out", () => {
  const checked = checkSettings({
    topics: [{ name: "Roasts", phrases: ["dark?", " ", "dark? ", "light?"] }],
  });
  expect(checked).toMatchObject({ ok: true, value: { topics: [{ phrases: ["dark?", "light?"] }] } });
});

const sentences: [string, object, string][] = [
  ["a list without a word", rule({ kind: "keyword", words: [] }), "This must name at least one."],
  ["too many rules", { rules: many(501) }, "This must be at most 500 rules."],
  [
    "too many topics",
    { topics: Array.from({ length: 201 }, () => topic("a")) },
    "This must be at most 200 topics.",
  ],
  ["an unknown kind", rule({ kind: "mood" }), "This must be a kind of rule that Baton knows."],
  [
    "a look-around",
    rule({ kind: "pattern", patterns: ["(?<!a)b"] }),
    "This looks ahead or behind, which cannot run in linear time. Write out what must stand there.",
  ],
  [
    "an unreadable pattern",
    rule({ kind: "pattern", patterns: ["(a"] }),
    "This cannot be read: missing closing ).",
  ],
  [
    "a vague line",
    rule(keyword.condition, { lines: { en: "Soon!" } }),
    "“Soon” promises nothing a shopper can check. Say a number.",
  ],
];
test.for(sentences)("the reason reads well beside its field: %s", ([, patch, message]) => {
  expect(checkSettings(patch)).toMatchObject({ ok: false, error: { message } });
});

function many(count: number) {
  return Array.from({ length: count }, () => ({ condition: { kind: "outside-knowledge" } }));
}

test("ten thousand rules, words or patterns without end are refused in one sentence and at once", () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `word ${index}`);
  const patterns = Array.from({ length: 40 }, (_, index) => `a${index}`);
  const tooMuch = [
    { rules: many(10_000) },
    rule({ kind: "keyword", words }),
    { rules: Array.from({ length: 13 }, () => ({ condition: { kind: "pattern", patterns } })) },
  ];
  for (const patch of tooMuch) {
    const check = () =>
      expect(checkSettings(patch)).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining("at most 500") },
      });
    expect(cpuMs(check)).toBeLessThan(250);
  }
});
