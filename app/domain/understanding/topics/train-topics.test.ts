import { expect, test } from "vitest";
import { topicOf } from "./topic-of.ts";
import { trainTopics, trainTopicsInSteps } from "./train-topics.ts";

const examples = Object.entries({
  ORDER_STATUS: ["where is my order", "track my parcel"],
  GIFT_WRAP: ["can you gift wrap it", "add a card with a message"],
  OPENING_HOURS: ["when are you open", "what are your opening hours"],
  ENGRAVING: ["engrave my name on the ring"],
}).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));
const jeweller = trainTopics(examples);

const said: [string, string | null][] = [
  ["wher is my ordr??", "ORDER_STATUS"],
  ["kab aayega mera order", "ORDER_STATUS"],
  ["where has my parcel got to", "ORDER_STATUS"],
  ["could you wrap it as a present", "GIFT_WRAP"],
  ["till what time are you open on saturday", "OPENING_HOURS"],
  ["can a ring be engraved", "ENGRAVING"],
  ["I want to cancel", null],
  ["do you have a job for me", null],
  ["hello", null],
  ["ok thanks", null],
  ["my dog ate my homework", null],
  ["", null],
  ["🤷", null],
  ["\ud800\ud800", null],
  ["a".repeat(16_000), null],
  ["مرحبا ".repeat(3_000), null],
];
test.for(said)("from one or two phrases each, “%s” is about %s", ([text, name]) => {
  expect(topicOf(jeweller, text)?.name ?? null).toBe(name);
});

test.for(["NO_NODES_DETECTED", "oos", "", "  "])(
  "what is marked “%s” belongs nowhere from then on",
  (intent) => {
    const text = "is the shop open to investors";
    const taught = trainTopics([
      ...examples,
      { text, intent },
      { text: "are you open to an investment", intent },
    ]);

    expect(topicOf(jeweller, text)?.name).toBe("OPENING_HOURS");
    expect(topicOf(taught, text)).toBeNull();
    expect(taught.names).toEqual(jeweller.names);
  },
);

test("one topic alone does not take everything", () => {
  const model = trainTopics([{ text: "engrave my name on the ring", intent: "engraving" }]);

  expect(topicOf(model, "can you engrave a ring")?.name).toBe("engraving");
  expect(topicOf(model, "where is my order")).toBeNull();
});

test("without any example nothing is in scope", () => {
  expect(topicOf(trainTopics([]), "where is my order")).toBeNull();
  expect(topicOf(trainTopics([{ text: " ", intent: "a" }]), "where is my order")).toBeNull();
});

test("examples that contradict each other make it less sure", () => {
  const both = trainTopics([...examples, { text: "where is my order", intent: "OPENING_HOURS" }]);

  expect(topicOf(both, "where is my order")?.confidence ?? 0).toBeLessThan(
    topicOf(jeweller, "where is my order")?.confidence ?? 0,
  );
});

const scripts: [string, readonly [string, string][], string, string][] = [
  [
    "Chinese",
    [
      ["我想退货", "return"],
      ["我的包裹在哪里", "status"],
      ["快递到哪了", "status"],
    ],
    "我要退货",
    "今天天气怎么样",
  ],
  [
    "Russian",
    [
      ["хочу вернуть товар", "return"],
      ["где мой заказ", "status"],
    ],
    "можно вернуть товар",
    "какая сегодня погода",
  ],
];
test.for(scripts)("topics can be taught in %s", ([, phrases, returned, other]) => {
  const model = trainTopics(phrases.map(([text, intent]) => ({ text, intent })));

  expect(topicOf(model, returned)?.name).toBe("return");
  expect(topicOf(model, other)).toBeNull();
});

test("a topic's name counts as a phrase of it, unless only a program can read it", () => {
  const phrase = { text: "x7", intent: "WARRANTY_CLAIM" };

  expect(topicOf(trainTopics([phrase]), "warranty claim")?.name).toBe("WARRANTY_CLAIM");
  expect(topicOf(trainTopics([{ ...phrase, intent: "3f2a77" }]), "3f2a77")).toBeNull();
});

test("in steps, thousands of phrases are learned in many short turns and to the same end", () => {
  const many = Array.from({ length: 2_000 }, (_, at) => ({
    text: `${examples[at % examples.length]?.text ?? ""} number ${at}`,
    intent: `topic ${at % 40}`,
  }));
  const steps = trainTopicsInSteps(many);
  let turns = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) turns += 1;

  expect(turns).toBeGreaterThan(80);
  expect(step.value.cellWeights).toEqual(trainTopics(many).cellWeights);
});
