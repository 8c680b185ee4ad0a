import { expect, test } from "vitest";
import { check, countFaults, FAULTS, type Fault, type History, type Seen, type Sent } from "./checker.ts";

const AUTHORS = ["ann", "bob", "cy"];
const MESSAGES = 40;

/** What a faultless server would leave behind: three conversations, every message answered by the bot, one reader each. */
function faultless() {
  const sent: Sent[] = [];
  const logs = new Map<string, Seen[]>();
  for (const author of AUTHORS) {
    const conversation = `of-${author}`;
    const lines: Seen[] = [];
    for (let n = 1; n <= MESSAGES; n += 1) {
      const clientId = `${author}-${n}`;
      const text = `question ${n} word-of-${author}`;
      lines.push({ seq: 2 * n - 1, clientId, text }, { seq: 2 * n, text: "An answer." });
      sent.push({ author, clientId, text, acked: { conversation, seq: 2 * n - 1 } });
    }
    logs.set(conversation, lines);
  }
  const views = [...logs].map(([conversation, lines]) => ({ conversation, lines: [...lines] }));
  const canaries = new Map(AUTHORS.map((author) => [author, `word-of-${author}`]));
  return { sent, logs, views, canaries } satisfies History;
}

type Toy = ReturnType<typeof faultless>;

const logOf = (toy: Toy) => toy.logs.get("of-bob") ?? [];
const viewOf = (toy: Toy) => toy.views[1]?.lines ?? [];
const renumber = (lines: Seen[]) => lines.forEach((line, at) => (lines[at] = { ...line, seq: at + 1 }));
const show = (toy: Toy) => viewOf(toy).splice(0, Infinity, ...logOf(toy));

function flagged(break_: (toy: Toy) => void): Fault[] {
  const toy = faultless();
  break_(toy);
  const verdict = check(toy);
  return FAULTS.filter((fault) => verdict[fault].length > 0);
}

test("a faultless history passes", () => {
  expect(countFaults(check(faultless()))).toBe(0);
});

test("an unanswered message may be in the log or not", () => {
  const unanswered = (toy: Toy) => {
    const last = toy.sent.findIndex(({ clientId }) => clientId === `bob-${MESSAGES}`);
    toy.sent[last] = { ...(toy.sent[last] as Sent), acked: null };
  };
  expect(flagged(unanswered)).toEqual([]);
  const andAbsent = (toy: Toy) => {
    unanswered(toy);
    logOf(toy).splice(-2);
    show(toy);
  };
  expect(flagged(andAbsent)).toEqual([]);
});

test("a server that drops a message is found out", () => {
  const drop = (toy: Toy) => {
    logOf(toy).splice(20, 1);
    renumber(logOf(toy));
    show(toy);
  };
  expect(flagged(drop)).toContain("lost");
  expect(flagged((toy) => void logOf(toy).splice(20, 1))).toEqual(expect.arrayContaining(["lost", "gap"]));
});

test("a server that stores a message twice is found out", () => {
  const duplicate = (toy: Toy) => {
    logOf(toy).splice(10, 0, logOf(toy)[10] as Seen);
    renumber(logOf(toy));
    show(toy);
  };
  expect(flagged(duplicate)).toContain("duplicated");
});

test("a server that stores a retry in a second conversation is found out", () => {
  const fork = (toy: Toy) => void toy.logs.set("another", [{ ...(logOf(toy)[0] as Seen) }]);
  expect(flagged(fork)).toContain("duplicated");
});

test("a server that swaps neighbours is found out", () => {
  const swap = (toy: Toy) => {
    const lines = logOf(toy);
    [lines[20], lines[22]] = [lines[22] as Seen, lines[20] as Seen];
    renumber(lines);
    show(toy);
  };
  expect(flagged(swap)).toEqual(expect.arrayContaining(["reordered", "misnumbered"]));
});

test("a server that answers before it commits, and dies between, is found out", () => {
  const forget = (toy: Toy) => {
    logOf(toy).splice(-6);
    show(toy);
  };
  expect(flagged(forget)).toEqual(["lost"]);
});

test("a server that shows one shopper's words to another is found out, in the log and in a stream", () => {
  const stray = { seq: 2 * MESSAGES + 1, text: "question 7 word-of-ann" };
  const inLog = (toy: Toy) => {
    logOf(toy).push(stray);
    show(toy);
  };
  expect(flagged(inLog)).toEqual(["leaked"]);
  expect(flagged((toy) => void viewOf(toy).push(stray))).toEqual(["leaked"]);
});

test("a server whose streams skip a line after a reconnect is found out", () => {
  expect(flagged((toy) => void viewOf(toy).splice(30, 1))).toEqual(["gap", "neverShown"]);
});

test("a stream that stops before the end, repeats or goes back is found out", () => {
  expect(flagged((toy) => void viewOf(toy).splice(-2))).toEqual(["neverShown"]);
  expect(flagged((toy) => void viewOf(toy).push(viewOf(toy).at(-1) as Seen))).toEqual(["duplicated"]);
  const back = (toy: Toy) => viewOf(toy).splice(3, 2, viewOf(toy)[4] as Seen, viewOf(toy)[3] as Seen);
  expect(flagged(back)).toContain("reordered");
});

test("a line that nobody sent, or with other words, is found out", () => {
  const invent = (toy: Toy) => {
    logOf(toy).push({ seq: 2 * MESSAGES + 1, clientId: "nobody-1", text: "Hello" });
    show(toy);
  };
  expect(flagged(invent)).toEqual(["phantom"]);
  const change = (toy: Toy) => {
    logOf(toy)[0] = { ...(logOf(toy)[0] as Seen), text: "other words" };
    show(toy);
  };
  expect(flagged(change)).toEqual(["phantom"]);
});
