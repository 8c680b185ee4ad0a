import { spawn } from "node:child_process";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

type Answer = Record<string, unknown>;

/** The command as a program of its own: what goes in, what comes out. */
async function run(lines: readonly (string | object)[], args: readonly string[] = []): Promise<Answer[]> {
  const command = spawn(process.execPath, ["scripts/understand.ts", ...args], {
    cwd: join(import.meta.dirname, "../.."),
  });
  let out = "";
  command.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  command.stdin.end(lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  await new Promise((resolve) => command.once("close", resolve));
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

test("each line is answered in order, with every field, and a bad one does not stop the rest", async () => {
  const text = "Where is my order #4521? My mail is anna@example.com";
  const [one, bad, three] = await run([
    { id: 1, text },
    "{oops",
    { id: "3", text: "I want to talk to a human" },
  ]);
  expect(one).toMatchObject({
    id: 1,
    topic: { name: "order-status" },
    wantsPerson: { decision: false },
    handoff: { decision: false },
    entities: [
      { type: "order", value: "4521", start: 19, end: 23 },
      { type: "email", value: "anna@example.com" },
    ],
    asksAgain: [],
  });
  expect(Object.keys(one ?? {})).toEqual([
    "id",
    "topic",
    "wantsPerson",
    "sentiment",
    "dissatisfied",
    "handoff",
    "entities",
    "asksAgain",
  ]);
  expect(bad).toEqual({ id: null, error: "The line is not JSON." });
  expect(three).toMatchObject({
    id: "3",
    wantsPerson: { decision: true },
    handoff: { decision: true, score: 1 },
  });
});

test("the fields are about the last turn: an agent who asks for what was given, a bot that understood nothing", async () => {
  const asked = [
    { role: "customer", text: "My phone is 0171 2345678, order 99812" },
    { role: "agent", text: "Could you please give me your phone number?" },
  ];
  const lost = [
    { role: "customer", text: "what is your return policy" },
    { role: "bot", text: "Sorry, I did not understand." },
    { role: "customer", text: "can i send it back??" },
    { role: "bot", text: "Sorry, I did not understand." },
  ];
  const [again, missed] = await run([
    { id: "a", turns: asked },
    { id: "b", turns: lost },
  ]);
  expect(again).toMatchObject({ asksAgain: ["phone"], topic: null, handoff: { decision: false } });
  expect(missed).toMatchObject({ handoff: { decision: true } });
});

test("with a shop's own topics a message is one of these or none, and a line of the file that cannot be read is left out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "baton-topics-"));
  const file = join(folder, "topics.jsonl");
  const phrases = {
    "BED_SIZE": [
      "which size of bed do I need",
      "is the queen bed wide enough for two",
      "bed size for a child",
    ],
    "NIGHT_TRIAL": ["can I try it for some nights", "how long is the trial", "do you offer a home trial"],
    "": ["what is the capital of Peru", "tell me a joke"],
  };
  const lines = Object.entries(phrases).flatMap(([intent, texts]) =>
    texts.map((text) => JSON.stringify({ text, intent })),
  );
  writeFileSync(file, ["not json", ...lines].join("\n"));
  const texts = [
    "what size bed is right for two people",
    "how does the home trial work",
    "who won the football game",
  ];
  const answers = await run(
    texts.map((text, id) => ({ id, text })),
    ["--topics", file],
  );
  rmSync(folder, { recursive: true });
  expect(answers.map(({ topic }) => (topic as { name: string } | null)?.name ?? null)).toEqual([
    "BED_SIZE",
    "NIGHT_TRIAL",
    null,
  ]);
});

test.for([
  ["one letter, sixteen thousand times", "a".repeat(16_384)],
  ["emoji only", "😡🔥".repeat(20)],
  ["right to left", "אני רוצה לדבר עם נציג"],
  ["half a character", "broken \ud800 text"],
  ["several scripts", "хочу my возврат 返金 please"],
])("%s gives an answer like any other", async ([, text]) => {
  const [answer] = await run([{ id: 1, text }]);
  expect(answer).toMatchObject({
    id: 1,
    sentiment: { label: expect.stringMatching(/^(negative|neutral|positive)$/) as string },
  });
});
