import { expect, test } from "vitest";
import { hardRule } from "./evaluate.ts";
import { ACTION_OF, startingRules, TRADES } from "./starting-rules.ts";

test.for(["general", ...TRADES, "unheard of", null])("the starting rules of %s are whole", (trade) => {
  const rules = startingRules(trade);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.map(({ condition }) => condition.kind)).toEqual(
    expect.arrayContaining([
      "asked-for-person",
      "keyword",
      "customer-tier",
      "unresolved-turns",
      "outside-knowledge",
    ]),
  );
  for (const { enabled, action, condition } of rules) {
    expect(enabled).toBe(true);
    expect(action).toBe(ACTION_OF[condition.kind]);
  }
});

const regulated: [string, string][] = [
  ["supplements", "what dosage should I take?"],
  ["supplements", "Does it have side effects?"],
  ["supplements", "can I take it while pregnant"],
  ["supplements", "does it interact with my medication"],
  ["supplements", "how do I stack creatine and whey"],
  ["hemp", "how much THC content is in it"],
  ["hemp", "is it legal in Texas"],
  ["beauty", "my face is swelling after the cream"],
  ["electronics", "the charger caught fire"],
  ["food", "are there traces of nuts, I have an allergy"],
  ["general", "I had an allergic reaction"],
  ["general", "I will open a chargeback"],
  ["general", "my lawyer will contact you"],
  ["general", "this is an emergency, I am in hospital"],
];
test.for(regulated)("in %s, “%s” goes to a person at once", ([trade, text]) => {
  const fired = hardRule(startingRules(trade), { how: "words", text, seq: 1 }, false, "unknown");
  expect(fired?.reason).toBe("keyword");
  expect(fired?.evidence.words).not.toEqual([]);
});

const harmless: [string, string][] = [
  ["apparel", "do you have maternity dresses for pregnant women"],
  ["apparel", "what size should I take"],
  ["supplements", "I want to cancel my order"],
  ["supplements", "where is my order"],
  ["electronics", "is the smart watch in stock"],
];
test.for(harmless)("in %s, “%s” stays with the bot", ([trade, text]) => {
  expect(hardRule(startingRules(trade), { how: "words", text, seq: 1 }, false, "new")).toBeNull();
});
