import { afterAll, afterEach, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as members from "#app/data/members.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { atWork, doPlanned, newFloor, waiting } from "../../tests/support/floor.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import type { Staff } from "./staff.ts";

afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const isAway = async ({ shopId, agentId }: Staff) =>
  (await inShop(shopId, (sql) => members.list(sql, shopId, new Date()))).find(({ id }) => id === agentId)
    ?.isAway;

test("whoever takes one chat while four are offered is not sent away for the three that go by", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const floor = await newFloor();
  const ben = await atWork(floor, "Ben");
  const [first] = [await waiting(floor), await waiting(floor), await waiting(floor), await waiting(floor)];
  vi.setSystemTime(Date.now() + 5_000);
  expect(await claimConversation(ben, first.id)).toMatchObject({ ok: true });
  vi.setSystemTime(Date.now() + 40_000);
  await doPlanned(floor, "end-offer");
  expect(await isAway(ben)).toBe(false);
});

test("whoever lets four go by and takes none counts as away", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
  const floor = await newFloor();
  const ben = await atWork(floor, "Ben");
  for (let n = 0; n < 4; n += 1) await waiting(floor);
  vi.setSystemTime(Date.now() + 45_000);
  await doPlanned(floor, "end-offer");
  expect(await isAway(ben)).toBe(true);
});
