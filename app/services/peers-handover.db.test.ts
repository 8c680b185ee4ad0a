import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import {
  atWork,
  episodeOf,
  type Floor,
  kinds,
  logOf,
  newFloor,
  queuesLike,
  say,
  texts,
  waiting,
} from "../../tests/support/floor.ts";
import { refusing } from "../../tests/support/refusing.ts";
import { makeVisitor } from "../../tests/support/shop.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { handBack } from "./hand-back.server.ts";
import { leaveQueue } from "./leave-queue.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import type { Visitor } from "./visitor.ts";

const THREE = ["wait.told/confirmation", "wait.told/estimate", "wait.told/engagement"];

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

test("peers 9: at night one sentence says when people are back, and the bot goes on answering without promising anybody", async () => {
  const floor = await newFloor();
  await queuesLike(floor, { hours: [{ days: [3], from: "09:00", to: "17:00" }], timezone: "UTC" });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T22:00:00Z") });
  const asked = await waiting(floor);
  const told = (await logOf(floor, asked.id)).filter(({ type }) => type === "wait.told");
  expect(texts(told).match(/closed now and back on .*9:00/g)).toHaveLength(1);
  const { id } = await waiting(floor, "How long do refunds take?");
  const answer = (await logOf(floor, id)).at(-1);
  expect(answer).toMatchObject({ author: "bot", bot: { kind: "answer" } });
  expect(texts([...(await logOf(floor, id))])).not.toMatch(/person|agent|team/i);
});

test("peers 10: once a person took over, the assistant writes nothing, whatever is asked", async () => {
  const floor = await newFloor();
  const { visitor, id } = await waiting(floor);
  await claimConversation(floor.admin, id);
  await postAsAgent(floor.admin, id, { clientId: randomUUID(), text: "Hello, this is Ada." });
  const before = (await logOf(floor, id)).length;
  for (const text of ["How long do refunds take?", "I want a human", "thanks, that helped"])
    await say(visitor, text);
  expect(kinds((await logOf(floor, id)).slice(before))).toEqual(
    Array.from({ length: 3 }, () => "message.posted/shopper"),
  );
});

test("peers 11: handed back, the assistant says so and answers the next question", async () => {
  const floor = await newFloor();
  const { visitor, id } = await waiting(floor);
  await claimConversation(floor.admin, id);
  await postAsAgent(floor.admin, id, { clientId: randomUUID(), text: "Hello" });
  expect(await handBack(floor.admin, id, "only asks about refunds")).toMatchObject({ ok: true });
  await say(visitor, "How long do refunds take?");
  const log = await logOf(floor, id);
  expect(kinds(log.slice(-4))).toEqual([
    "conversation.handed-back",
    "message.posted/bot",
    "message.posted/shopper",
    "message.posted/bot",
  ]);
  expect(log.at(-1)).toMatchObject({ bot: { kind: "answer" } });
});

describe("peers 12: a second handoff of the same shopper goes like the first, after", () => {
  const ends: [string, (floor: Floor, id: ConversationId, visitor: Visitor) => Promise<unknown>][] = [
    [
      "the agent handed them back",
      async ({ admin }, id) => {
        await claimConversation(admin, id);
        await handBack(admin, id, null);
      },
    ],
    ["they left the line", (_floor, id, visitor) => leaveQueue(visitor, id, randomUUID())],
    [
      "it was resolved",
      async ({ admin }, id) => {
        await claimConversation(admin, id);
        await resolveConversation(admin, id, "solved");
      },
    ],
  ];
  test.for(ends)("%s", async ([, end]) => {
    const floor = await newFloor();
    const { visitor, id } = await waiting(floor);
    const first = await episodeOf(floor, id);
    await end(floor, id, visitor);
    const again = await say(visitor, "I want to talk to a person");
    const second = await episodeOf(floor, again);
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({ state: "waiting", isAwaited: true });
    const log = await logOf(floor, again);
    const from = log.findLastIndex(({ type }) => type === "handoff.requested");
    expect(kinds(log.slice(from + 1))).toEqual(THREE);
    expect(await claimConversation(floor.admin, again)).toMatchObject({ ok: true });
  });
});

describe("peers 16: a handover that cannot be written is told so, and nothing of it is", () => {
  test("when the row of the handoff is refused, there is no line, no promise and no work; asked again, it goes through", async () => {
    const floor = await newFloor();
    const { shop } = floor;
    const visitor = await makeVisitor(shop);
    const id = await say(visitor, "hello");
    const before = await logOf(floor, id);
    await refusing("handoffs", async () => {
      const sent = { how: "button", clientId: "the-button-1" } as const;
      await expect(postAsShopper(visitor, sent)).rejects.toThrow("no room");
    });
    expect(await logOf(floor, id)).toEqual(before);
    const left = await pool.query(
      "select from pgboss.job where data->>'shopId' = $1 and name <> 'knowledge.sync'",
      [shop.id],
    );
    expect(left.rows).toEqual([]);
    const again = await postAsShopper(visitor, { how: "button", clientId: "the-button-1" });
    expect(again).toMatchObject({ ok: true, value: { replayed: false } });
    expect(kinds(await logOf(floor, id)).slice(-3)).toEqual(THREE);
  });

  test("when the promise is refused, nobody is asked either", async () => {
    const floor = await newFloor();
    await atWork(floor, "Ben");
    const visitor = await makeVisitor(floor.shop);
    await refusing("promises", async () => {
      await expect(say(visitor, "I want to talk to a person")).rejects.toThrow("no room");
    });
    const { rows } = await inShop(floor.shop.id, (sql) =>
      sql.query("select id::text from conversations union all select id::text from handoffs"),
    );
    expect(rows).toEqual([]);
  });
});
