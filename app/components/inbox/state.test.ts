import { expect, test } from "vitest";
import type { Line } from "#app/contract/line.ts";
import { waitingRow } from "./example-row.ts";
import { emptyTranscript, hasGap, lastSeq, withLines, withRow, withSnapshot } from "./state.ts";

const row = (conversationId: string, lastSeq: number) =>
  waitingRow(conversationId, { lastSeq, lastText: `line ${lastSeq}` });

const line = (seq: number): Line => ({
  seq,
  type: "message.posted",
  at: "2026-11-22T10:00:00.000Z",
  author: "shopper",
  text: `line ${seq}`,
});

const seqs = (lines: readonly Line[]) => lines.map(({ seq }) => seq);

test("a row that was overtaken on the way does not replace the newer one", () => {
  const rows = withRow(withRow(new Map(), row("a", 5)), row("a", 3));
  expect(rows.get("a")?.lastSeq).toBe(5);
});

test("a row of a conversation that was not listed yet is added", () => {
  expect([...withRow(withRow(new Map(), row("a", 5)), row("b", 1)).keys()]).toEqual(["a", "b"]);
});

test("a snapshot drops what it does not name and keeps what is already newer", () => {
  const rows = withSnapshot(withRow(withRow(new Map(), row("a", 5)), row("gone", 2)), [
    row("a", 4),
    row("b", 1),
  ]);
  expect([...rows.values()].map((it) => [it.conversationId, it.lastSeq])).toEqual([
    ["a", 5],
    ["b", 1],
  ]);
});

test("lines that come twice stand once", () => {
  const transcript = withLines(withLines(emptyTranscript, [line(1), line(2)]), [line(2), line(1)]);
  expect(seqs(transcript.lines)).toEqual([1, 2]);
});

test("a line that skips others waits until they are there, then all stand in order", () => {
  const early = withLines(withLines(emptyTranscript, [line(1)]), [line(4)]);
  expect([seqs(early.lines), hasGap(early)]).toEqual([[1], true]);

  const filled = withLines(early, [line(3), line(2)]);
  expect([seqs(filled.lines), hasGap(filled), lastSeq(filled)]).toEqual([[1, 2, 3, 4], false, 4]);
});

test("lines that bring nothing new leave the transcript as it is", () => {
  const transcript = withLines(emptyTranscript, [line(1), line(3)]);
  expect(withLines(transcript, [line(1), line(3)])).toBe(transcript);
});
