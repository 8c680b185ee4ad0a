import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { pool } from "#app/db.server.ts";
import { isQueued } from "#app/domain/handoff/episode.ts";
import {
  askedIn,
  atWork,
  come,
  doPlanned,
  episodeOf,
  kinds,
  leave,
  logOf,
  newFloor,
  queuesLike,
  read,
  say,
  texts,
  waiting,
  watchOf,
} from "../../tests/support/floor.ts";
import { makeStaff } from "../../tests/support/shop.ts";
import { checkPresence } from "./check-presence.server.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { declineOffer } from "./decline-offer.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";

const SECOND_MS = 1_000;

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const stopClock = () => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });

describe("peers 3: what an agent holds when they go", () => {
  test("goes back to its old place with a note once the grace is over, and the shopper hears of it; before that nothing moves", async () => {
    const floor = await newFloor();
    stopClock();
    const ben = await atWork(floor, "Ben");
    const { id } = await waiting(floor);
    later(SECOND_MS);
    await claimConversation(ben, id);
    await leave(ben);
    await come(ben);
    const watch = await watchOf(ben);
    await checkPresence(floor.shop.id, ben.agentId, watch);
    expect((await read(floor.shop.id, id)).holder).toMatchObject({ by: "agent", agentName: "Ben" });
    const other = await waiting(floor);

    await leave(ben);
    await checkPresence(floor.shop.id, ben.agentId, watch);
    const { holder } = await read(floor.shop.id, id);
    expect(holder).toMatchObject({ by: "queue" });
    const log = await logOf(floor, id);
    expect(log.at(-2)).toMatchObject({ type: "conversation.returned", why: "gone", from: { name: "Ben" } });
    expect(texts(log.slice(-1))).toMatch(/Ben had to leave.*number 1/);
    expect((await episodeOf(floor, other.id)).state).toBe("waiting");
  });

  test("is not waited for by a shopper who comes back about the same matter: somebody who is there is asked", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const { visitor, id } = await waiting(floor, "I want a person, my refund has not come");
    await claimConversation(ben, id);
    await postAsAgent(ben, id, { clientId: randomUUID(), text: "It is on its way." });
    await resolveConversation(ben, id, "solved");
    await leave(ben);
    await atWork(floor, "Cleo");
    expect(await say(visitor, "My refund still has not come")).toBe(id);
    expect(await askedIn(floor, id)).toBe("Cleo");
  });
});

describe("peers 7: who is asked and does not answer", () => {
  test("is followed by the next, then by the other team, and each is asked for a limited time", async () => {
    const floor = await newFloor();
    const [, kilns] = await queuesLike(floor, {}, [{ name: "Kilns" }]);
    await queuesLike(floor, { fallbackQueueId: kilns?.id ?? null }, [kilns ?? {}]);
    stopClock();
    await atWork(floor, "Ben");
    await atWork(floor, "Cleo");
    const { id } = await waiting(floor);
    const asked = [await askedIn(floor, id)];
    for (let passed = 0; passed < 2; passed += 1) {
      later(41 * SECOND_MS);
      await doPlanned(floor, "end-offer");
      asked.push(await askedIn(floor, id));
    }
    expect(asked.slice(0, 2).toSorted()).toEqual(["Ben", "Cleo"]);
    expect(asked[2]).toBeNull();
    await doPlanned(floor, "move-on");
    expect(await episodeOf(floor, id)).toMatchObject({ queueName: "Kilns", state: "offered" });
    expect(texts((await logOf(floor, id)).slice(-2))).toContain(
      "You are now waiting for our Kilns team instead",
    );
  });

  test("asks everybody who could take it, and not only one", async () => {
    const floor = await newFloor();
    const names = ["Ben", "Cleo", "Dan"];
    for (const name of names) await atWork(floor, name);
    const { id } = await waiting(floor);
    const asked = new Set<string | null>();
    for (let passed = 0; passed < names.length; passed += 1) {
      asked.add(await askedIn(floor, id));
      await doPlanned(floor, "end-offer");
    }
    expect([...asked].toSorted()).toEqual(names);
  });
});

test("peers 21: of fifty agents who claim one chat at once exactly one has it, and each of the others hears who", async () => {
  const floor = await newFloor();
  const names = Array.from({ length: 50 }, (_, n) => `Agent ${n + 1}`);
  const team = await Promise.all(names.map((name) => makeStaff(floor.shop, name)));
  for (let round = 0; round < 20; round += 1) {
    const { id } = await waiting(floor);
    const outcomes = await Promise.all(team.map((staff) => claimConversation(staff, id)));
    const won = names.filter((_, n) => outcomes[n]?.ok);
    expect(won).toHaveLength(1);
    const lost = outcomes.filter((it) => !it.ok);
    for (const it of lost) expect(it).toMatchObject({ error: { code: "already-claimed", by: won[0] } });
    expect((await read(floor.shop.id, id)).holder).toMatchObject({ by: "agent", agentName: won[0] });
    expect(kinds(await logOf(floor, id)).filter((kind) => kind === "conversation.claimed")).toHaveLength(1);
  }
}, 60_000);

describe("peers 24: a chat that nobody takes", () => {
  test("goes round among all who are there, warns the lead in time, and is still in line after that", async () => {
    const floor = await newFloor();
    stopClock();
    const ben = await atWork(floor, "Ben");
    await atWork(floor, "Cleo");
    await queuesLike(floor, { leadId: floor.admin.agentId, firstReplySeconds: 100 });
    const { id } = await waiting(floor);
    for (const seconds of [41, 41, 41, 41, 41]) {
      later(seconds * SECOND_MS);
      await doPlanned(floor, "end-offer");
      await doPlanned(floor, "check-service");
      await routeWaiting(floor.shop.id);
    }
    const log = await logOf(floor, id);
    const offers = log.flatMap((event) => (event.type === "handoff.offered" ? [event.to.name] : []));
    expect(offers.length).toBeGreaterThanOrEqual(3);
    expect(new Set(offers)).toEqual(new Set(["Ben", "Cleo"]));
    const warned = log.filter(({ type }) => type === "service.warned" || type === "service.breached");
    expect(warned).toMatchObject([
      { type: "service.warned", target: "first-reply", lead: { name: "Ada" } },
      { type: "service.breached", target: "first-reply", lead: { name: "Ada" } },
    ]);
    expect(isQueued(await episodeOf(floor, id))).toBe(true);
    expect(await claimConversation(ben, id)).toMatchObject({ ok: true });
  });

  test("who declines is followed by the next in the same commit", async () => {
    const floor = await newFloor();
    const ben = await atWork(floor, "Ben");
    const cleo = await atWork(floor, "Cleo");
    const { id } = await waiting(floor);
    const [first, next] = (await askedIn(floor, id)) === "Ben" ? [ben, "Cleo"] : [cleo, "Ben"];
    expect(await declineOffer(first, id)).toMatchObject({ ok: true });
    const log = await logOf(floor, id);
    expect(log.at(-2)).toMatchObject({ type: "offer.missed", why: "declined" });
    expect(log.at(-1)).toMatchObject({ type: "handoff.offered", to: { name: next } });
    expect(log.at(-1)?.at).toEqual(log.at(-2)?.at);
  });
});
