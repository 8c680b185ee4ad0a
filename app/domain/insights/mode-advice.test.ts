import { expect, test } from "vitest";
import type { Mode } from "#app/domain/shop.ts";
import { adviseMode, type Because, type Volume } from "./mode-advice.ts";

const READY = { rules: true, team: true, knowledge: true };
const month = (chatsAWeek: number, more: Partial<Volume> = {}): Volume => ({
  days: 28,
  conversations: chatsAWeek * 4,
  routineShare: 0.8,
  orderValue: 60,
  ...more,
});

test.for<[string, Volume, Mode | null, Because[]]>([
  ["three days old", month(500, { days: 3 }), null, []],
  ["with a dozen chats", month(3), null, []],
  ["with few chats, mostly routine", month(120), "bot-only", ["light", "mostly-routine"]],
  [
    "with few chats, mostly not routine",
    month(120, { routineShare: 0.4 }),
    "live-only",
    ["light", "mostly-not-routine"],
  ],
  ["with few chats and dear orders", month(120, { orderValue: 400 }), "live-only", ["light", "dear-orders"]],
  ["with few chats of which nothing is known", month(120, { routineShare: null }), "live-only", ["light"]],
  ["with 200 chats a week", month(200), "hybrid", ["breaking"]],
  ["with 400 chats a week", month(400), "hybrid", ["breaking"]],
  ["with 900 chats a week", month(900), "hybrid", ["heavy"]],
])("a shop %s is advised what fits it", ([, volume, mode, because]) => {
  expect(adviseMode(volume, READY)).toMatchObject({ mode, because, missing: [] });
});

test("what hybrid still lacks is named", () => {
  const advice = adviseMode(month(300), { rules: true, team: false, knowledge: false });
  expect(advice).toMatchObject({ mode: "hybrid", chatsAWeek: 300, missing: ["team", "knowledge"] });
});
