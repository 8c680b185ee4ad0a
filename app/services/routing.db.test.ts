import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { pool } from "#app/db.server.ts";
import {
  askedIn,
  atWork,
  come,
  configure,
  doPlanned,
  episodeOf,
  type Floor,
  logOf,
  newFloor,
  plannedFor,
  queuesLike,
  texts,
  waiting,
} from "../../tests/support/floor.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { describeTeam } from "./describe-team.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";
import { snoozeConversation } from "./snooze-conversation.server.ts";
import type { Staff } from "./staff.ts";
import { takeNext } from "./take-next.server.ts";
import { tellWait } from "./tell-wait.server.ts";
import { transferConversation } from "./transfer-conversation.server.ts";

const HOUR_MS = 3_600_000;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const clockAt = (iso: string) => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(iso) });
const routesIn = async (floor: Floor) =>
  (await plannedFor(floor)).flatMap(({ name, inSeconds }) =>
    name === "route" ? [Math.round(inSeconds)] : [],
  );

describe("a team that is closed", () => {
  test("every one of them: nobody is asked who is there, the opening is told, and then they are asked by themselves", async () => {
    const floor = await newFloor();
    clockAt("2026-03-03T22:00:00Z");
    const hours = [{ days: EVERY_DAY, from: "09:00", to: "17:00" }];
    await queuesLike(floor, { hours, timezone: "UTC" }, [{ name: "Kilns", hours, timezone: "UTC" }]);
    await atWork(floor, "Ben");
    const { id } = await waiting(floor);
    expect(await askedIn(floor, id)).toBeNull();
    expect(texts(await logOf(floor, id))).toMatch(/closed now and back tomorrow at 09:00/);
    expect((await routesIn(floor)).some((seconds) => Math.abs(seconds - 11 * 3_600) < 60)).toBe(true);
    clockAt("2026-03-04T09:00:00Z");
    await come({ ...floor.admin, agentId: (await atWork(floor, "Cleo")).agentId });
    await routeWaiting(floor.shop.id);
    expect(await askedIn(floor, id)).not.toBeNull();
  });

  test("while the clocks change: the opening is found by the clock on the wall", async () => {
    const floor = await newFloor();
    clockAt("2026-03-28T21:00:00Z");
    await queuesLike(floor, {
      hours: [{ days: EVERY_DAY, from: "09:00", to: "17:00" }],
      timezone: "Europe/Paris",
      firstReplySeconds: 3_600,
    });
    const { id } = await waiting(floor);
    // Nine in the morning is 8:00 by UTC on Saturday, and 7:00 on Sunday.
    expect((await routesIn(floor)).some((seconds) => Math.abs(seconds - 10 * 3_600) < 60)).toBe(true);
    expect((await episodeOf(floor, id)).due.firstReplyAt).toBe("2026-03-29T08:00:00.000Z");
  });

  test("for holidays that overlap: all of them are over before it opens", async () => {
    const floor = await newFloor();
    clockAt("2026-12-24T10:00:00Z");
    await queuesLike(floor, {
      holidays: [
        { from: "2026-12-24", to: "2026-12-27", name: "Christmas" },
        { from: "2026-12-26", to: "2026-12-31", name: "Between the years" },
      ],
      timezone: "UTC",
    });
    const { id } = await waiting(floor);
    expect((await logOf(floor, id)).find((event) => event.type === "wait.told" && event.told)).toMatchObject({
      told: { knows: "opening", opensInSeconds: 7 * 86_400 + 14 * 3_600 },
    });
  });

  test("before somebody answered: who waited is given out when it opens again", async () => {
    const floor = await newFloor();
    clockAt("2026-03-03T16:59:00Z");
    await queuesLike(floor, { hours: [{ days: EVERY_DAY, from: "09:00", to: "17:00" }], timezone: "UTC" });
    const { id } = await waiting(floor);
    const { id: handoffId } = await episodeOf(floor, id);
    clockAt("2026-03-03T17:00:00Z");
    await tellWait(floor.shop.id, handoffId, null);
    expect((await routesIn(floor)).some((seconds) => Math.abs(seconds - 16 * 3_600) < 60)).toBe(true);
  });
});

describe("somebody who is taken out of the team", () => {
  const remove = (floor: Floor, { agentId }: Staff) =>
    configure(floor, { team: [{ agentId, isRemoved: true }] });

  test("while they are asked: the next one is", async () => {
    const floor = await newFloor();
    const team = [await atWork(floor, "Ben"), await atWork(floor, "Cleo")];
    const { id } = await waiting(floor);
    const name = await askedIn(floor, id);
    const [who, other] = [team.find((it) => it.name === name), team.find((it) => it.name !== name)];
    if (who) await remove(floor, who);
    expect(await askedIn(floor, id)).toBe(other?.name);
    expect((await logOf(floor, id)).find(({ type }) => type === "offer.missed")).toMatchObject({
      why: "gone",
    });
  });

  test("while they hold one: it waits again in its old place, and the shopper hears of it", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const { id } = await waiting(floor);
    const { requestedAt, inQueueSince } = await episodeOf(floor, id);
    await claimConversation(ben, id);
    await remove(floor, ben);
    expect(await episodeOf(floor, id)).toMatchObject({
      state: "waiting",
      requestedAt,
      inQueueSince,
      returns: 1,
    });
    expect((await logOf(floor, id)).at(-2)).toMatchObject({ type: "conversation.returned", why: "removed" });
    await routeWaiting(floor.shop.id);
    expect(await askedIn(floor, id)).toBeNull();
  });
});

test("who may hold none is never asked and takes no next one, and can still pick one out of the list", async () => {
  const floor = await newFloor();
  const ben = await atWork(floor, "Ben");
  await configure(floor, { team: [{ agentId: ben.agentId, capacity: 0 }] });
  const { id } = await waiting(floor);
  await routeWaiting(floor.shop.id);
  expect(await askedIn(floor, id)).toBeNull();
  expect(texts(await logOf(floor, id))).toContain("Nobody from the team is online");
  expect(await takeNext(ben)).toMatchObject({ error: { code: "at-capacity" } });
  expect(await claimConversation(ben, id)).toMatchObject({ ok: true });
});

describe("a clock that jumps", () => {
  test.for([1, -1])(
    "by an hour (%i): the word is said, the offer ends, the chat is claimed, and nothing is negative",
    async (sign) => {
      const floor = await newFloor();
      clockAt("2026-03-03T12:00:00Z");
      const ben = await atWork(floor, "Ben");
      const { id } = await waiting(floor);
      const { id: handoffId } = await episodeOf(floor, id);
      vi.setSystemTime(Date.now() + sign * HOUR_MS);
      await tellWait(floor.shop.id, handoffId, null);
      expect(texts((await logOf(floor, id)).slice(-1))).not.toMatch(/-\d/);
      await doPlanned(floor, "end-offer");
      expect(await episodeOf(floor, id)).toMatchObject({ state: "waiting", offer: null });
      await doPlanned(floor, "check-service");
      await come(ben);
      expect(await claimConversation(ben, id)).toMatchObject({ ok: true });
      expect(await postAsAgent(ben, id, { clientId: randomUUID(), text: "Hello" })).toMatchObject({
        ok: true,
      });
    },
  );

  test("back, while a chat is put aside: it still wakes, at its own time", async () => {
    const floor = await newFloor();
    clockAt("2026-03-03T12:00:00Z");
    const ben = await atWork(floor, "Ben");
    const { id } = await waiting(floor);
    await claimConversation(ben, id);
    await postAsAgent(ben, id, { clientId: randomUUID(), text: "I will ask the warehouse." });
    const until = new Date("2026-03-03T12:10:00Z");
    expect(await snoozeConversation(ben, id, until)).toMatchObject({ ok: true });
    clockAt("2026-03-03T11:10:00Z");
    await doPlanned(floor, "wake");
    expect((await episodeOf(floor, id)).snoozedUntil).toEqual(until);
    const again = (await plannedFor(floor)).filter(({ what }) => what === "wake");
    expect(again.some(({ inSeconds }) => Math.abs(inSeconds - 3_600) < 60)).toBe(true);
  });
});

test("two merchants may have teams of the same name: neither line, nor people, nor rules are shared", async () => {
  const [north, south] = [await newFloor("North"), await newFloor("South")];
  for (const floor of [north, south]) await queuesLike(floor, { name: "Returns" });
  const ben = await atWork(north, "Ben");
  await waiting(north);
  await waiting(north);
  const { id } = await waiting(south);
  expect(await askedIn(south, id)).toBeNull();
  expect(texts(await logOf(south, id))).toMatch(/number 1 in line/);
  await routeWaiting(south.shop.id);
  expect(await askedIn(south, id)).toBeNull();
  const [, passed] = [await waiting(north), (await describeTeam(south.shop.id)).queues];
  expect(passed).toMatchObject([{ name: "Returns", waiting: 1, online: 0 }]);
  const own = await waiting(north);
  await claimConversation(ben, own.id);
  const foreign = (await episodeOf(south, id)).queueId;
  expect(
    await transferConversation(ben, own.id, { queueId: foreign, agentId: null, note: null }),
  ).toMatchObject({
    error: { code: "unknown-destination" },
  });
});
