import { cpuMs } from "../../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { moodOf } from "./mood-of.ts";

const messages: [string, "negative" | "neutral" | "positive"][] = [
  ["been on hold for 2 hours", "negative"],
  ["flight cancelled again, no rebooking", "negative"],
  ["great, another delay", "negative"],
  ["thanks for nothing", "negative"],
  ["this did not help at all", "negative"],
  ["can I bring a pet?", "neutral"],
  ["I need to change my booking", "neutral"],
  ["", "neutral"],
  ["@someone https://example.com/a", "neutral"],
  ["@someone crew was awesome", "positive"],
  ["thanks for the quick reply!", "positive"],
  ["not bad at all, thank you 😊", "positive"],
  ["el paquete no ha llegado y nadie responde", "negative"],
  ["où est ma commande ?", "neutral"],
  ["vielen dank, alles perfekt", "positive"],
];
test.for(messages)("“%s” is %s", ([text, label]) => {
  expect(moodOf(text).label).toBe(label);
});

test("the words it rests on stand in the message as quoted, and neutral ones rest on none", () => {
  const text = "Nobody answers, STILL no refund and your App is Useless";
  const { words } = moodOf(text);
  expect(words).toContain("STILL no");
  expect(words).toContain("Useless");
  for (const word of words) expect(text).toContain(word);
  expect(moodOf("what time do you open?").words).toEqual([]);
});

test("a mood that no list explains still quotes the word that pulls hardest", () => {
  const { label, words } = moodOf("it just spins and spins");
  expect(label).toBe("negative");
  expect(words).not.toEqual([]);
});

test("the probabilities sum to 1 and give the score", () => {
  const { probabilities, score } = moodOf("my bag is lost");
  expect(probabilities.reduce((sum, one) => sum + one)).toBeCloseTo(1);
  expect(score).toBeCloseTo(probabilities[2] - probabilities[0]);
});

const LONG = 16_384;
const hostile: [string, string][] = [
  ["one letter", "a".repeat(LONG)],
  ["emoji", "😀".repeat(LONG / 2)],
  ["lone surrogates", "\ud800".repeat(LONG)],
  ["zero-width letters", "\u200b".repeat(LONG)],
  ["right to left and mixed scripts", "مرحبا שלום мир 你好 ".repeat(LONG / 20)],
  ["apostrophes", "a'".repeat(LONG / 2)],
  ["signs", "!?.-_#@&".repeat(LONG / 8)],
];
test.for(hostile)("16 KB of %s get an answer at once", ([, text]) => {
  expect(["negative", "neutral", "positive"]).toContain(moodOf(text).label);
  expect(cpuMs(() => moodOf(text), 5)).toBeLessThan(10);
});

test("a complaint at either end of a very long message is heard", () => {
  const calm = "what are your opening hours on sunday, and where can I park? ".repeat(300);
  const angry = "worst service ever, still no refund, nobody answers, absolutely useless. ".repeat(8);
  expect(moodOf(calm).label).toBe("neutral");
  expect(moodOf(angry + calm).label).toBe("negative");
  expect(moodOf(calm + angry).label).toBe("negative");
});

test("an address changes nothing of the mood, whatever words it is made of", () => {
  expect(moodOf("My order is here: worst.anger@broken.example").probabilities).toEqual(
    moodOf("My order is here: ").probabilities,
  );
});
