import { cpuMs } from "../../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import type { Turn } from "../turn.ts";
import { dissatisfactionOf } from "./dissatisfaction.ts";

const talk = (...lines: string[]): Turn[] =>
  lines.map((text, at) => ({ role: at % 2 === 0 ? "customer" : "bot", text }));
const ASKED = "I need a double room for two nights.";

test.each([
  talk(ASKED, "I have booked a single room.", "No, I said a double room!"),
  talk(ASKED, "Our breakfast is from 7 to 10.", "that's not what I asked"),
  talk(ASKED, "Sorry, I did not understand.", "a double room, two nights. are you even reading this?"),
  talk(ASKED, "How many nights?", "I already told you"),
  talk(ASKED, "We will solve it as soon as possible.", "forget it, I'll go somewhere else"),
  talk("¿Dónde está mi pedido?", "Nuestro horario es de 9 a 18.", "eso no es lo que pregunté"),
])("%#: a correction, a reproach, giving up is dissatisfaction", (...turns) => {
  expect(dissatisfactionOf(turns)).toMatchObject({ decision: true });
});

test.each([
  talk(ASKED),
  talk(ASKED, "Your double room is booked.", "Great, thank you so much!"),
  talk(ASKED, "From which day?", "from the 14th please"),
  talk(ASKED, "Anything else?", "No thanks, that's all."),
  talk("Hello", "What kind of movies do you dislike?", "I don't like horror movies, they are not my thing"),
])("%#: a request, thanks, an answer, a farewell is none", (...turns) => {
  expect(dissatisfactionOf(turns)).toMatchObject({ decision: false });
});

test("the same words weigh more after an answer that failed", () => {
  const after = (answer: string) => dissatisfactionOf(talk(ASKED, answer, "what about three nights?")).score;
  expect(after("I'm sorry, I could not find any room.")).toBeGreaterThan(after("Your room is booked."));
});

test("a bad mood never lowers the score, a good one never raises it", () => {
  const turns = talk(ASKED, "Which day?", "it is still the 14th");
  const { score } = dissatisfactionOf(turns);
  expect(dissatisfactionOf(turns, -0.8).score).toBeGreaterThan(score);
  expect(dissatisfactionOf(turns, 0.8).score).toBeLessThan(score);
});

test("says on which words it rests, and what each signal adds", () => {
  const judged = dissatisfactionOf(talk(ASKED, "How many nights?", "as I said, two. this is ridiculous"));
  expect(judged.words).toEqual(["as i said", "ridiculous"]);
  expect(judged.parts.map(({ signal }) => signal)).toEqual(expect.arrayContaining(["told", "scolds"]));
});

test("nobody has spoken yet: nobody is dissatisfied", () => {
  expect(dissatisfactionOf([{ role: "bot", text: "Hello!" }])).toMatchObject({ decision: false, score: 0 });
});

test.each([
  "a".repeat(16_384),
  "no ".repeat(5_000),
  "😡".repeat(8_000),
  "\ud800".repeat(16_384),
  "لا ".repeat(5_000),
  "?!".repeat(8_000),
])("%#: 16 KB of anything is read at once", (text) => {
  const turns = talk(text, text, text, text, text);
  expect(cpuMs(() => expect(dissatisfactionOf(turns).score).toBeGreaterThanOrEqual(0))).toBeLessThan(50);
});
