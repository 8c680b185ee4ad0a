import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { pool } from "#app/db.server.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import {
  askedIn,
  atWork,
  configure,
  doPlanned,
  episodeOf,
  type Floor,
  kinds,
  logOf,
  newFloor,
  plannedFor,
  queuesLike,
  texts,
  waiting,
} from "../../tests/support/floor.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { describeTeam } from "./describe-team.server.ts";
import { releaseConversation } from "./release-conversation.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";
import { setPresence } from "./set-presence.server.ts";
import type { Staff } from "./staff.ts";
import { takeNext } from "./take-next.server.ts";
import { transferConversation } from "./transfer-conversation.server.ts";

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const limit = (floor: Floor, staff: Staff, capacity: number) =>
  configure(floor, { team: [{ agentId: staff.agentId, capacity }] });

/** A rule that leads to a team of its own when kilns are asked for. */
async function kilnTeam(floor: Floor, more: object = {}) {
  const [support, kilns] = await queuesLike(floor, {}, [{ name: "Kilns", ...more }]);
  if (!kilns) throw new Error("There are two queues");
  const rule = newRule("kilns", { kind: "keyword", words: ["kiln"] });
  await configure(floor, {
    rules: [newRule("asked", { kind: "asked-for-person" }), { ...rule, queueId: kilns.id }],
  });
  return { support, kilns };
}

describe("peers 2: a shopper who waits knows", () => {
  test("the place in line, counted anew as it moves, and within what time", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    await limit(floor, ben, 1);
    const [first, second] = [await waiting(floor), await waiting(floor)];
    const estimate = async (id: ConversationId) =>
      (await logOf(floor, id)).findLast((event) => event.type === "wait.told" && event.told !== null);
    expect(await estimate(first.id)).toMatchObject({ told: { knows: "time", place: 1 } });
    expect(await estimate(second.id)).toMatchObject({
      told: { place: 2 },
      text: expect.stringMatching(/number 2 in line.*\d+ minutes/),
    });
    await claimConversation(ben, first.id);
    await releaseConversation(ben, first.id, null);
    expect(texts(await logOf(floor, first.id))).toMatch(/Ben had to leave.*number 1/);
  });

  test("where no time can be known, the place and when the next word comes", async () => {
    const floor = await newFloor();
    await waiting(floor);
    const { id } = await waiting(floor);
    const told = (await logOf(floor, id)).find((event) => event.type === "wait.told" && event.told !== null);
    expect(told).toMatchObject({ told: { knows: "place", place: 2, nextUpdateSeconds: 60 } });
    expect(told).toMatchObject({ text: expect.stringMatching(/number 2 in line.*60 seconds/) });
  });
});

describe("peers 4: whoever waits is given out first come first served", () => {
  test("when somebody comes: the first in line is asked, and not who asked last", async () => {
    const floor = await newFloor();
    const all = [await waiting(floor), await waiting(floor), await waiting(floor)];
    const ben = await atWork(floor, "Ben");
    await limit(floor, ben, 2);
    // Before the router has looked, a fourth arrives: nobody is overtaken.
    const fourth = await waiting(floor);
    expect(await askedIn(floor, fourth.id)).toBeNull();
    await routeWaiting(floor.shop.id);
    const asked = await Promise.all([...all, fourth].map(({ id }) => askedIn(floor, id)));
    expect(asked).toEqual(["Ben", "Ben", null, null]);
  });

  test("when somebody frees up, is ready again, or may hold more: at once, each with a word to the router", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    await limit(floor, ben, 1);
    const [one, two, three] = [await waiting(floor), await waiting(floor), await waiting(floor)];
    await claimConversation(ben, one.id);
    const routes = async () =>
      (await plannedFor(floor)).filter(({ name, inSeconds }) => name === "route" && inSeconds <= 1).length;
    const before = await routes();
    await resolveConversation(ben, one.id, "solved");
    expect(await routes()).toBeGreaterThan(before);
    await routeWaiting(floor.shop.id);
    expect(await askedIn(floor, two.id)).toBe("Ben");

    await setPresence(ben, true);
    expect(await askedIn(floor, two.id)).toBeNull();
    await setPresence(ben, false);
    await limit(floor, ben, 2);
    // Who let one pass is not asked for the same one again at once.
    await routeWaiting(floor.shop.id);
    expect([await askedIn(floor, two.id), await askedIn(floor, three.id)]).toEqual([null, "Ben"]);
  });

  test("of the same urgency the older, of several the more urgent, and whoever takes the next gets the same one", async () => {
    const floor = await newFloor();
    await queuesLike(floor, { mode: "pull" });
    const kiln = { ...newRule("kilns", { kind: "keyword", words: ["kiln"] }), priority: "urgent" as const };
    await configure(floor, { rules: [newRule("asked", { kind: "asked-for-person" }), kiln] });
    const [old, urgent] = [await waiting(floor), await waiting(floor, "my kiln burns")];
    const ben = await atWork(floor, "Ben");
    expect(await takeNext(ben)).toMatchObject({ value: { conversationId: urgent.id } });
    expect(await takeNext(ben)).toMatchObject({ value: { conversationId: old.id } });
    expect(await takeNext(ben)).toMatchObject({ error: { code: "nothing-waiting" } });
  });
});

test("peers 5: nobody is asked beyond their limit, also when ten ask at once", async () => {
  const floor = await newFloor();
  const ben = await atWork(floor, "Ben");
  await limit(floor, ben, 3);
  const all = await Promise.all(Array.from({ length: 10 }, () => waiting(floor)));
  await Promise.all([routeWaiting(floor.shop.id), routeWaiting(floor.shop.id)]);
  const asked = await Promise.all(all.map(({ id }) => askedIn(floor, id)));
  expect(asked.filter((name) => name === "Ben")).toHaveLength(3);
  for (const { id } of all) await claimConversation(ben, id);
  expect((await describeTeam(floor.shop.id)).agents.find(({ name }) => name === "Ben")).toMatchObject({
    load: 10,
  });
  const next = await waiting(floor);
  expect(await askedIn(floor, next.id)).toBeNull();
  expect(await takeNext(ben)).toMatchObject({ error: { code: "at-capacity" } });
});

test("peers 8: whether anybody is there is told of the team that is asked, not of the shop", async () => {
  const floor = await newFloor();
  const ben = await atWork(floor, "Ben");
  const { kilns } = await kilnTeam(floor, { members: [floor.admin.agentId] });
  const [support, kiln] = [await waiting(floor), await waiting(floor, "my kiln is cold")];
  expect(texts(await logOf(floor, support.id))).toMatch(/Ben is next.*within \d|Ben is next[\s\S]*within \d/);
  expect(await episodeOf(floor, kiln.id)).toMatchObject({ queueId: kilns.id, offer: null });
  expect(texts(await logOf(floor, kiln.id))).toContain("Nobody from the team is online");
  const { queues } = await describeTeam(floor.shop.id);
  expect(queues.map(({ name, online }) => [name, online])).toEqual([
    ["Support", 1],
    ["Kilns", 0],
  ]);
  await setPresence(ben, true);
  const alone = await waiting(floor);
  expect(texts(await logOf(floor, alone.id))).toContain("Nobody from the team is online");
});

describe("peers 13: a handoff", () => {
  test("goes to the team that its rule names, and is passed on to the one that an agent names", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const { support, kilns } = await kilnTeam(floor, { members: [ben.agentId] });
    const { id } = await waiting(floor, "my kiln is cold");
    expect(await episodeOf(floor, id)).toMatchObject({ queueId: kilns.id, offer: { to: { name: "Ben" } } });
    await claimConversation(ben, id);
    const passed = await transferConversation(ben, id, {
      queueId: support.id,
      agentId: null,
      note: "not a kiln at all",
    });
    expect(passed).toMatchObject({ ok: true });
    expect(await episodeOf(floor, id)).toMatchObject({ queueId: support.id, isAwaited: true });
  });

  test("to a team in which nobody is still reaches one: the shopper is told, and whoever it falls back to is asked", async () => {
    const floor = await newFloor();
    await atWork(floor, "Ben");
    const { support, kilns } = await kilnTeam(floor, { members: [] });
    await queuesLike(floor, {}, [{ ...kilns, fallbackQueueId: support.id }]);
    const { id } = await waiting(floor, "my kiln is cold");
    expect(kinds(await logOf(floor, id)).slice(-3)).toEqual([
      "wait.told/confirmation",
      "wait.told/estimate",
      "wait.told/engagement",
    ]);
    await doPlanned(floor, "move-on");
    expect(await episodeOf(floor, id)).toMatchObject({ queueId: support.id, offer: { to: { name: "Ben" } } });
  });
});

test("peers 14: where somebody is free, the handoff and who is asked are one commit", async () => {
  const floor = await newFloor();
  await atWork(floor, "Ben");
  const { id } = await waiting(floor);
  const log = await logOf(floor, id);
  expect(kinds(log)).toContain("handoff.offered");
  expect(new Set(log.map(({ at }) => at.getTime())).size).toBe(1);
  expect(await episodeOf(floor, id)).toMatchObject({ state: "offered", offer: { to: { name: "Ben" } } });
});
