import fc from "fast-check";
import { expect, test } from "vitest";
import { type SseEvent, SseParser } from "./sse.ts";

const encoder = new TextEncoder();

function read(parser: SseParser, bytes: Uint8Array, cuts: readonly number[]): SseEvent[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (one, other) => one - other,
  );
  return ends.flatMap((end, at) => parser.feed(bytes.subarray(at === 0 ? 0 : ends[at - 1], end)));
}

const field = fc.string({ unit: "binary" }).map((text) => text.replace(/[\r\n\uFEFF]/g, ""));
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

test("a stream cut at any byte, with any line ends, gives the same events", () => {
  const cuts = fc.array(fc.nat(), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      lineEnd,
      cuts,
      (sent, end, at) => {
        const block = (data: string[], seq: number) =>
          [`: beat`, `id: ${seq}`, `event: line`, ...data.map((it) => `data: ${it}`), "", ""].join(end);
        // A lone CR at the very end may be half of CRLF; the comment after it settles that.
        const bytes = encoder.encode(sent.map(block).join("") + ": end\n");

        const events = read(new SseParser(), bytes, at);

        const wanted = sent.map((data) => ({ event: "line", data: data.join("\n") }));
        expect(events).toEqual(wanted);
      },
    ),
  );
});

test("a character cut in two arrives whole", () => {
  const parser = new SseParser();
  const bytes = encoder.encode("data: 👋\n\n");

  expect(parser.feed(bytes.subarray(0, 8))).toEqual([]);
  expect(parser.feed(bytes.subarray(8))).toEqual([{ event: "message", data: "👋" }]);
});

test("heartbeats and half an event say nothing", () => {
  const parser = new SseParser();

  expect(parser.feed(encoder.encode(": beat\n\n: beat\n\ndata: half"))).toEqual([]);
});

test("a line without an end is refused at 256 KiB instead of filling the memory", () => {
  const parser = new SseParser();
  const much = encoder.encode("x".repeat(200_000));
  parser.feed(much);

  expect(() => parser.feed(much)).toThrow(RangeError);
});

test("an event of ever more data lines is refused likewise", () => {
  const parser = new SseParser();
  const line = encoder.encode(`data: ${"x".repeat(100_000)}\n`);
  parser.feed(line);
  parser.feed(line);

  expect(() => parser.feed(line)).toThrow(RangeError);
});
