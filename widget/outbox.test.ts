import fc from "fast-check";
import { expect, test } from "vitest";
import * as box from "./outbox.ts";

const entry = (clientId: string, more: Partial<box.Entry> = {}): box.Entry => ({
  path: "messages",
  body: { clientId, text: `text of ${clientId}` },
  writtenAt: 1,
  state: "sending",
  why: "",
  seq: 0,
  ...more,
});
const ids = (outbox: box.Outbox) => outbox.map(({ body }) => body.clientId);

test("what was written first is sent first, whichever tab brought it", () => {
  const outbox = [entry("c", { writtenAt: 3 }), entry("a", { writtenAt: 1 }), entry("b", { writtenAt: 2 })];

  expect(ids(outbox.reduce<box.Outbox>(box.put, []))).toEqual(["a", "b", "c"]);
});

test("the same entry from storage and from another tab is one entry", () => {
  expect(ids(box.put(box.put([], entry("a")), entry("a")))).toEqual(["a"]);
});

test("a refusal and what is sent already hold nobody up", () => {
  const outbox = [
    entry("a", { state: "refused" }),
    entry("b", { state: "sent" }),
    entry("c", { state: "offline" }),
  ];

  expect(box.nextToSend(outbox)?.body.clientId).toBe("c");
  expect(box.nextToSend(outbox.slice(0, 2))).toBeUndefined();
});

test("while the server is away everything that is not sent says so, and nothing else changes", () => {
  const outbox = [entry("a", { state: "refused" }), entry("b", { state: "sent" }), entry("c"), entry("d")];

  const states = box.markUnsent(outbox, "offline").map(({ state }) => state);

  expect(states).toEqual(["refused", "sent", "offline", "offline"]);
});

test("the line from the stream takes the place of its entry, by its id or by its place in the log", () => {
  const outbox = [entry("a"), entry("b", { state: "sent", seq: 7 }), entry("c")];

  expect(ids(box.arrived(outbox, { seq: 6, clientId: "a" }))).toEqual(["b", "c"]);
  expect(ids(box.arrived(outbox, { seq: 7 }))).toEqual(["a", "c"]);
  expect(ids(box.arrived(outbox, { seq: 8, clientId: "somebody else's" }))).toEqual(["a", "b", "c"]);
});

test("a change and a removal touch only the entry they name", () => {
  const outbox = [entry("a"), entry("b")];

  expect(box.change(outbox, "b", { state: "refused", why: "Too long" })).toEqual([
    entry("a"),
    entry("b", { state: "refused", why: "Too long" }),
  ]);
  expect(ids(box.drop(outbox, "a"))).toEqual(["b"]);
});

test("an entry survives storage with the very same body, so that a repeated try is the same request", () => {
  const bodies = fc.record(
    { clientId: fc.uuid(), text: fc.string({ unit: "binary" }), conversationId: fc.uuid() },
    { requiredKeys: ["clientId"] },
  );
  fc.assert(
    fc.property(bodies, fc.nat(), (body, writtenAt) => {
      const kept = entry("a", { body, writtenAt, state: "offline" });
      expect(box.decode(box.encode(kept))).toEqual({ ...kept, state: "sending" });
    }),
  );
});

test.for([
  "",
  "null",
  "[]",
  "7",
  "{",
  '{"path":"messages"}',
  '{"path":"admin","body":{"clientId":"a"},"writtenAt":1}',
])("storage that holds %j holds nothing of ours", (stored) => {
  expect(box.decode(stored)).toBeNull();
});
