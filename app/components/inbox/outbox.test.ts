import { expect, test } from "vitest";
import { nextToSend, type Outbox, without, withoutArrived, withOutgoing, withStatus } from "./outbox.ts";

const two: Outbox = withOutgoing(withOutgoing([], "a", "Hi Mara"), "b", "One moment");

test("messages are sent in the order in which they were written", () => {
  expect(nextToSend(two)?.clientId).toBe("a");
  expect(nextToSend(withStatus(two, "a", "sent"))?.clientId).toBe("b");
});

test("a message that could not be sent is tried again under the same id, before the next one", () => {
  expect(nextToSend(withStatus(two, "a", "not-sent"))).toMatchObject({ clientId: "a", text: "Hi Mara" });
});

test("a refused message holds the following ones back until somebody decides", () => {
  const refused = withStatus(two, "a", "refused", "Dana has this conversation.");
  expect(nextToSend(refused)).toBeUndefined();
  expect(nextToSend(without(refused, "a"))?.clientId).toBe("b");
});

test("a message that stands in the transcript is no longer on its way", () => {
  const lines = [{ seq: 7, type: "message.posted", at: "2026-11-22T10:00:00.000Z", clientId: "a" } as const];
  expect(withoutArrived(two, lines).map(({ clientId }) => clientId)).toEqual(["b"]);
  expect(withoutArrived(two, [])).toBe(two);
});
