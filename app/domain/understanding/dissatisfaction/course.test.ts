import { expect, test } from "vitest";
import type { Turn } from "../turn.ts";
import { courseOf } from "./course.ts";

const talk = (...lines: string[]): Turn[] =>
  lines.map((text, at) => ({ role: at % 2 === 0 ? "customer" : "bot", text }));

test("counts what went wrong before the last answer, and how often the customer asked again", () => {
  const course = courseOf(
    talk(
      "refund for my lamp",
      "Sorry, I did not understand that.",
      "I want a refund for the lamp",
      "Sorry, I did not understand that.",
      "refund! lamp!",
      "There are no lamps left.",
      "no",
    ),
  );
  expect(course).toEqual({
    timesRephrased: 2,
    timesBotRepeated: 1,
    timesNotKnown: 2,
    timesRefused: 0,
    declines: true,
    helped: false,
  });
});

test("thanks after the bot did it means helped; a no to more is no declining", () => {
  expect(courseOf(talk("cancel it", "Your order is cancelled and refunded.", "great, thanks"))).toMatchObject(
    {
      helped: true,
      declines: false,
    },
  );
  expect(courseOf(talk("cancel it", "Done. Anything else?", "no thanks"))).toMatchObject({ declines: false });
});
