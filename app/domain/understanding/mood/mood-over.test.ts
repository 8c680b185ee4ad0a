import { expect, test } from "vitest";
import { moodOf } from "./mood-of.ts";
import { moodOver } from "./mood-over.ts";

const customer = (text: string) => ({ role: "customer" as const, text });

test("a conversation that ends in complaints falls, one that ends in thanks rises", () => {
  const complaint = customer("still no refund, this is ridiculous");
  const thanks = customer("perfect, thank you so much");
  expect(moodOver([thanks, complaint]).direction).toBe("falling");
  expect(moodOver([complaint, thanks]).direction).toBe("rising");
  expect(moodOver([complaint, complaint]).direction).toBe("steady");
});

test("one message has no direction, and none has no mood", () => {
  expect(moodOver([customer("you are useless")]).direction).toBe("steady");
  expect(moodOver([])).toEqual({ direction: "steady", first: 0, last: 0, words: [] });
});

test("what bots and agents say does not count", () => {
  const said = [
    customer("thank you!"),
    { role: "bot" as const, text: "We are terribly sorry about the awful delay" },
    { role: "agent" as const, text: "This is unacceptable, I apologise" },
  ];
  expect(moodOver(said)).toEqual(moodOver([customer("thank you!")]));
});

test("moods that are known already give the same course, with the words counted whatever their case", () => {
  const texts = ["Late again", "it is late and nobody answers", "LATE LATE"];
  const course = moodOver(texts.map(moodOf));
  expect(course).toEqual(moodOver(texts.map(customer)));
  expect(course.words.find(({ word }) => word === "nobody answers")?.count).toBe(1);
  expect(course.words[0]?.count).toBeGreaterThanOrEqual(1);
});
