import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { pool } from "#app/db.server.ts";
import { ConversationId } from "#app/domain/ids.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import {
  askedIn,
  atWork,
  configure,
  doPlanned,
  episodeOf,
  type Floor,
  logOf,
  newFloor,
  plannedFor,
  queuesLike,
  say,
  texts,
  waiting,
} from "../../tests/support/floor.ts";
import { makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { releaseConversation } from "./release-conversation.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";
import { takeNext } from "./take-next.server.ts";

const REFUND = "I want a person about the refund for my order #4521";

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const routesIn = async (floor: Floor) =>
  (await plannedFor(floor)).flatMap(({ name, inSeconds }) =>
    name === "route" ? [Math.round(inSeconds)] : [],
  );

describe("nobody is overlooked", () => {
  test("behind fifty who wait for another team: the next one of one's own team is found", async () => {
    const floor = await newFloor();
    const ben = await makeStaff(floor.shop, "Ben");
    const [, kilns] = await queuesLike(floor, { members: [floor.admin.agentId], mode: "pull" }, [
      { name: "Kilns", mode: "pull" },
    ]);
    const rule = { ...newRule("kilns", { kind: "keyword", words: ["kiln"] }), queueId: kilns?.id ?? null };
    await configure(floor, { rules: [rule, newRule("asked", { kind: "asked-for-person" })] });
    await Promise.all(Array.from({ length: 51 }, () => waiting(floor)));
    const { id } = await waiting(floor, "my kiln is cold");
    expect(await takeNext(ben)).toMatchObject({ value: { conversationId: id } });
  });

  test("behind a hundred whom nobody here can answer: the one behind them is given out", async () => {
    const floor = await newFloor();
    const [, kilns] = await queuesLike(floor, { members: [floor.admin.agentId] }, [{ name: "Kilns" }]);
    const rule = { ...newRule("kilns", { kind: "keyword", words: ["kiln"] }), queueId: kilns?.id ?? null };
    await configure(floor, { rules: [rule, newRule("asked", { kind: "asked-for-person" })] });
    await Promise.all(Array.from({ length: 101 }, () => waiting(floor)));
    const { id } = await waiting(floor, "my kiln is cold");
    await atWork(floor, "Ben");
    await routeWaiting(floor.shop.id);
    expect(await askedIn(floor, id)).toBe("Ben");
  });

  test("whose language nobody speaks: who takes the next gets them all the same", async () => {
    const floor = await newFloor();
    await queuesLike(floor, { mode: "pull" });
    const ben = await atWork(floor, "Ben");
    await configure(floor, {
      team: [
        { agentId: ben.agentId, languages: ["fr"] },
        { agentId: floor.admin.agentId, languages: ["fr"] },
      ],
    });
    const sent = { how: "button", clientId: randomUUID(), languages: "de" } as const;
    expect(await postAsShopper(await makeVisitor(floor.shop), sent)).toMatchObject({ ok: true });
    expect(await takeNext(ben)).toMatchObject({ ok: true });
  });

  test("who was given back after their answer and presses the button: they hear where they stand", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const { visitor, id } = await waiting(floor);
    await claimConversation(ben, id);
    await postAsAgent(ben, id, { clientId: randomUUID(), text: "Is that all?" });
    await releaseConversation(ben, id, null);
    await postAsShopper(visitor, { how: "button", clientId: randomUUID() });
    expect((await logOf(floor, id)).at(-1)).toMatchObject({ type: "wait.told" });
    expect(await episodeOf(floor, id)).toMatchObject({ isAwaited: true });
  });

  test("who writes while somebody is being asked: that offer stays", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    await atWork(floor, "Cleo");
    await atWork(floor, "Dan");
    const { visitor, id } = await waiting(floor);
    await claimConversation(ben, id);
    await postAsAgent(ben, id, { clientId: randomUUID(), text: "Is that all?" });
    await releaseConversation(ben, id, null);
    const { offer, fence } = await episodeOf(floor, id);
    expect(offer).not.toBeNull();
    await postAsShopper(visitor, { how: "words", text: "One more thing", clientId: randomUUID() });
    expect(await episodeOf(floor, id)).toMatchObject({ offer, fence, isAwaited: true });
  });

  test("who writes to a second agent that has not written yet: they hear within a minute", async () => {
    const floor = await newFloor();
    const { visitor, id } = await waiting(floor);
    await claimConversation(floor.admin, id);
    await postAsAgent(floor.admin, id, { clientId: randomUUID(), text: "Is that all?" });
    await releaseConversation(floor.admin, id, null);
    await claimConversation(await atWork(floor, "Ben"), id);
    const planned = async () => (await plannedFor(floor)).filter(({ name }) => name === "wait.update").length;
    const before = await planned();
    await say(visitor, "One more thing");
    expect(await planned()).toBe(before + 1);
  });

  test("when a colleague takes what somebody is asked: that somebody is asked for the next in line", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    await configure(floor, { team: [{ agentId: ben.agentId, capacity: 1 }] });
    const [one, two] = [await waiting(floor), await waiting(floor)];
    expect([await askedIn(floor, one.id), await askedIn(floor, two.id)]).toEqual(["Ben", null]);
    const before = (await routesIn(floor)).length;
    await claimConversation(floor.admin, one.id);
    expect((await routesIn(floor)).length).toBe(before + 1);
    await routeWaiting(floor.shop.id);
    expect(await askedIn(floor, two.id)).toBe("Ben");
  });

  test("whose payment was being fetched when their agent went: they are given out once it is there", async () => {
    const floor = await newFloor();
    const { id } = await waiting(floor, REFUND);
    const ben = await atWork(floor, "Ben");
    expect(await episodeOf(floor, id)).toMatchObject({ state: "requested", preparing: "payment" });
    await claimConversation(ben, id);
    await releaseConversation(ben, id, null);
    const before = await routesIn(floor);
    await doPlanned(floor, "stop-preparing");
    expect(await episodeOf(floor, id)).toMatchObject({ preparing: null });
    expect((await routesIn(floor)).length).toBeGreaterThan(before.length);
  });

  test("whose payment is still being fetched when their time is over: they are moved on, and asked for later", async () => {
    const floor = await newFloor();
    const [, kilns] = await queuesLike(floor, { members: [] }, [{ name: "Kilns" }]);
    await queuesLike(floor, { members: [], fallbackQueueId: kilns?.id ?? null }, [kilns ?? {}]);
    await atWork(floor, "Ben");
    const { id } = await waiting(floor, REFUND);
    await doPlanned(floor, "move-on");
    expect(await episodeOf(floor, id)).toMatchObject({ queueName: "Kilns", state: "requested", offer: null });
  });
});

test("in a shop where the assistant is alone, the same matter once more begins with the assistant, and nobody is promised in the chat", async () => {
  const floor = await newFloor();
  await configure(floor, { settings: { mode: "bot-only" } });
  const { visitor, id } = await waiting(floor, "I want a person, my refund has not come");
  await claimConversation(floor.admin, id);
  await resolveConversation(floor.admin, id, "solved");
  const again = await postAsShopper(visitor, {
    how: "words",
    text: "My refund still has not come",
    clientId: randomUUID(),
  });
  const on = ConversationId(again.ok ? again.value.posted.conversationId : "none");
  const log = await logOf(floor, on);
  expect(on).not.toBe(id);
  expect(texts(log)).not.toMatch(/in line/);
});
