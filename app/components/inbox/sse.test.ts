import { expect, test } from "vitest";
import { sseReader, type Sent } from "./sse.ts";

function read(...chunks: string[]): (Sent | null)[] {
  const events: (Sent | null)[] = [];
  const feed = sseReader((sent) => events.push(sent));
  chunks.forEach(feed);
  return events;
}

test("an event is read with its name and its data", () => {
  expect(read('id: 4\nevent: line\ndata: {"seq":4}\n\n')).toEqual([{ event: "line", data: '{"seq":4}' }]);
});

test("an event cut into pieces anywhere is read once, when it is whole", () => {
  expect(read("event: ro", 'w\ndata: {"a"', ":1}\n", "\n")).toEqual([{ event: "row", data: '{"a":1}' }]);
});

test("a heartbeat is told from silence", () => {
  expect(read(": beat\n\n")).toEqual([null]);
});

test("half an event is not read", () => {
  expect(read("event: row\ndata: {}")).toEqual([]);
});
