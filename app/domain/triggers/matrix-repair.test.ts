import { expect, test } from "vitest";
import { QueueId } from "#app/domain/ids.ts";
import { repairMatrix } from "./matrix-repair.ts";
import { newRule } from "./starting-rules.ts";

const returns = QueueId("6f1c1a52-30b5-4f3f-9d55-6a2a8ad7e4ad");
const words = { ...newRule("words", { kind: "keyword", words: ["fraud"] }), queueId: returns };
const sizes = newRule("sizes", { kind: "topic", topics: ["size", "own-fit"] });
const fits = newRule("fits", { kind: "topic", topics: ["own-fit"] });
const all = newRule("all", { kind: "every-question", except: ["own-fit"] });
const matrix = [words, sizes, fits, all];

test("what is all there stays as it is", () => {
  const existing = { queues: new Set([returns]), topics: new Set(["size", "own-fit"]) };
  expect(repairMatrix(matrix, existing)).toEqual({ rules: matrix, notes: [] });
});

test("a queue that is gone becomes the default one, a topic that is gone is left out, and both are said", () => {
  const { rules, notes } = repairMatrix(matrix, { queues: new Set(), topics: new Set(["size"]) });
  expect(rules).toEqual([
    { ...words, queueId: null },
    { ...sizes, condition: { kind: "topic", topics: ["size"] } },
    { ...all, condition: { kind: "every-question", except: [] } },
  ]);
  expect(notes.map(({ type, rule }) => [rule.id, type])).toEqual([
    ["words", "queue-gone"],
    ["sizes", "topics-gone"],
    ["fits", "rule-dropped"],
    ["all", "topics-gone"],
  ]);
});
