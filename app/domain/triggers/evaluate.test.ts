import { expect, test } from "vitest";
import { QueueId } from "#app/domain/ids.ts";
import type { Rule } from "#app/domain/shop.ts";
import { hardRule } from "./evaluate.ts";
import { startingRules } from "./starting-rules.ts";

const rules = startingRules("general");
const said = (text: string) => ({ how: "words", text, seq: 7 }) as const;

test("asking for a person comes before a listed word, and a listed word before a tier", () => {
  const all = hardRule(rules, said("fraud, give me a human"), false, "vip");
  expect(all?.reason).toBe("asked-for-person");
  expect(hardRule(rules, said("fraud"), false, "vip")?.reason).toBe("keyword");
  expect(hardRule(rules, said("hello"), false, "vip")?.reason).toBe("customer-tier");
  expect(hardRule(rules, said("hello"), false, "repeat")).toBeNull();
});

test("the evidence names the line and the words", () => {
  expect(hardRule(rules, said("This is FRAUD"), false, "new")?.evidence).toEqual({
    seqs: [7],
    words: ["fraud"],
  });
});

test("a rule that is switched off does not fire, but a person can always be asked for", () => {
  const off = rules.map((rule): Rule => ({ ...rule, enabled: false }));
  expect(hardRule(off, said("fraud"), false, "vip")).toBeNull();
  expect(hardRule(off, said("talk to a human"), false, "new")).toMatchObject({
    reason: "asked-for-person",
    rule: null,
  });
});

test("of two keyword rules the first in the shop's order fires, with its queue", () => {
  const first: Rule = {
    id: "mine",
    enabled: true,
    action: "hand-over",
    queueId: QueueId("q-1"),
    condition: { kind: "keyword", words: ["fraud"] },
  };
  expect(hardRule([first, ...rules], said("fraud"), false, "new")?.rule).toBe(first);
});

test("yes accepts an open offer; without one it is just a word", () => {
  expect(hardRule(rules, said("yes please"), true, "new")?.reason).toBe("accepted-offer");
  expect(hardRule(rules, said("yes please"), false, "new")).toBeNull();
  expect(hardRule(rules, { how: "button", seq: 3 }, true, "new")?.reason).toBe("accepted-offer");
  expect(hardRule(rules, { how: "button", seq: 3 }, false, "new")?.reason).toBe("asked-for-person");
});
