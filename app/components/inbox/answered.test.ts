import { expect, test } from "vitest";
import type { Line } from "#app/contract/line.ts";
import { isAnswered } from "./answered.ts";

const at = "2026-11-22T10:00:00.000Z";
const handedOver: Line = { seq: 1, type: "handoff.requested", at, author: "system" };
const agent: Line = { seq: 2, type: "message.posted", at, author: "agent" };

test("an answer counts until the conversation is handed over again", () => {
  expect(isAnswered([handedOver])).toBe(false);
  expect(isAnswered([handedOver, agent])).toBe(true);
  expect(isAnswered([handedOver, agent, handedOver])).toBe(false);
});
