import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import {
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
  waiting,
} from "../../tests/support/floor.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import { transferConversation } from "./transfer-conversation.server.ts";

const NOON = Date.parse("2026-03-03T12:00:00Z");
const SECOND_MS = 1_000;

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

const clockAt = (seconds: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(NOON + seconds * SECOND_MS) });
};
const isoAt = (seconds: number) => new Date(NOON + seconds * SECOND_MS).toISOString();

/** What the log says of service levels, in order. */
const serviceLines = (log: readonly LogEvent[]) =>
  log.flatMap((event) =>
    event.type === "service.warned" || event.type === "service.breached" ? [[event.type, event.target]] : [],
  );

async function rowOf({ shop }: Floor, id: ConversationId): Promise<unknown> {
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query("select due_at, level from conversations where shop_id = $1 and id = $2", [shop.id, id]),
  );
  return rows[0];
}

/** A shop whose word "kiln" hands over, with these targets. */
async function kilns(queue: Partial<Queue>, rule: Partial<Rule>): Promise<Floor> {
  const floor = await newFloor();
  clockAt(0);
  await queuesLike(floor, { firstReplySeconds: null, leadId: floor.admin.agentId, ...queue });
  await configure(floor, { rules: [{ ...newRule("kiln", { kind: "keyword", words: ["kiln"] }), ...rule }] });
  return floor;
}

const cases: [string, Partial<Queue>, Partial<Rule>][] = [
  ["a rule", { resolveSeconds: 9_000 }, { resolveSeconds: 400 }],
  ["a tier", { resolveSeconds: 9_000, tierResolveSeconds: { unknown: 400 } }, { resolveSeconds: 900 }],
];
test.for(cases)(
  "the target that %s has for the end warns and breaks: in the log, for the lead and on the row",
  async ([, queue, rule]) => {
    const floor = await kilns(queue, rule);
    const ben = await atWork(floor, "Ben");
    const { id } = await waiting(floor, "my kiln is cold");
    expect(await rowOf(floor, id)).toEqual({ due_at: new Date(isoAt(400)), level: "fine" });
    await claimConversation(ben, id);
    await postAsAgent(ben, id, { clientId: randomUUID(), text: "I will look." });

    clockAt(299);
    await doPlanned(floor, "check-service");
    expect(serviceLines(await logOf(floor, id))).toEqual([]);
    clockAt(300);
    await doPlanned(floor, "check-service");
    expect(await rowOf(floor, id)).toMatchObject({ level: "warned" });
    clockAt(400);
    await doPlanned(floor, "check-service");
    await doPlanned(floor, "check-service");
    const log = await logOf(floor, id);
    expect(serviceLines(log)).toEqual([
      ["service.warned", "resolution"],
      ["service.breached", "resolution"],
    ]);
    expect(log.findLast(({ type }) => type === "service.breached")).toMatchObject({ lead: { name: "Ada" } });
    expect(await rowOf(floor, id)).toMatchObject({ level: "breached" });
  },
);

test("the end is watched while nobody has answered yet, and the row shows what is late longest", async () => {
  const floor = await kilns({}, { serviceSeconds: 100, resolveSeconds: 400 });
  const { id } = await waiting(floor, "my kiln is cold");
  const checks = (await plannedFor(floor)).filter(({ what }) => what === "check-service");
  expect(checks.map(({ inSeconds }) => Math.round(inSeconds / 15) * 15)).toEqual([75, 300]);
  for (const seconds of [75, 100, 300, 400]) {
    clockAt(seconds);
    await doPlanned(floor, "check-service");
  }
  expect(serviceLines(await logOf(floor, id))).toEqual([
    ["service.warned", "first-reply"],
    ["service.breached", "first-reply"],
    ["service.warned", "resolution"],
    ["service.breached", "resolution"],
  ]);
  expect(await rowOf(floor, id)).toEqual({ due_at: new Date(isoAt(100)), level: "breached" });
});

test("a transfer keeps what the rule asks for, and a reopening begins it anew", async () => {
  const floor = await kilns({ resolveSeconds: 9_000 }, { serviceSeconds: 100, resolveSeconds: 400 });
  const [support, other] = await queuesLike(floor, {}, [
    { name: "Kilns", firstReplySeconds: null, resolveSeconds: 9_000 },
  ]);
  const ben = await atWork(floor, "Ben");
  const { id, visitor } = await waiting(floor, "my kiln is cold, where is my refund");
  await claimConversation(ben, id);
  clockAt(60);
  const queueId = other?.id ?? support.id;
  expect(await transferConversation(ben, id, { queueId, agentId: null, note: null })).toMatchObject({
    ok: true,
  });
  const targets = { serviceSeconds: 100, resolveSeconds: 400 };
  expect(await episodeOf(floor, id)).toMatchObject({
    ...targets,
    queueName: "Kilns",
    due: { firstReplyAt: isoAt(100), resolveAt: isoAt(400) },
  });

  await claimConversation(floor.admin, id);
  await postAsAgent(floor.admin, id, { clientId: randomUUID(), text: "Done." });
  await resolveConversation(floor.admin, id, "solved");
  clockAt(1_000);
  await say(visitor, "my refund is still not there");
  expect(await episodeOf(floor, id)).toMatchObject({
    ...targets,
    state: expect.stringMatching(/reopened|offered/),
    due: { firstReplyAt: isoAt(1_100), resolveAt: isoAt(1_400) },
  });
});
