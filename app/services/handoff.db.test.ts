import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import { ConversationId, HandoffId } from "#app/domain/ids.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { markHelped } from "./mark-helped.server.ts";
import { openConversation } from "./open-conversation.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { rateConversation } from "./rate-conversation.server.ts";
import { resolveConversation } from "./resolve-conversation.server.ts";
import type { Staff } from "./staff.ts";
import { tellWait } from "./tell-wait.server.ts";
import type { Visitor } from "./visitor.ts";

let anna: Staff;
let ben: Staff;
let shopper: Visitor;

beforeAll(async () => {
  const shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
  ben = await makeStaff(shop, "Ben");
  shopper = await makeVisitor(shop);
});
afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function say(visitor: Visitor, text: string, clientId: string = randomUUID()) {
  const done = await postAsShopper(visitor, { how: "words", text, clientId });
  if (!done.ok) throw new Error(done.error.code);
  return { ...done.value.posted, id: ConversationId(done.value.posted.conversationId) };
}

async function log({ shop }: Visitor, id: ConversationId): Promise<readonly LogEvent[]> {
  const found = await inShop(shop.id, (sql) => conversations.find(sql, shop.id, id));
  return found?.events ?? [];
}

const types = (events: readonly LogEvent[]) =>
  events.map((event) => ("kind" in event ? `${event.type}/${event.kind}` : event.type));

async function waiting(): Promise<{ visitor: Visitor; id: ConversationId }> {
  const visitor = await makeVisitor(shopper.shop);
  const { id } = await say(visitor, "I want to talk to a person");
  return { visitor, id };
}

async function episode(visitor: Visitor, id: ConversationId): Promise<HandoffId> {
  const requested = (await log(visitor, id)).find((event) => event.type === "handoff.requested");
  return requested?.type === "handoff.requested" ? requested.handoffId : HandoffId("none");
}

describe("the way from the bot to a person", () => {
  test("a question that the shop's policies answer is answered with its source", async () => {
    const { id } = await say(await makeVisitor(shopper.shop), "How long do refunds take?");
    const [, answer] = await log(shopper, id);
    expect(answer).toMatchObject({
      author: "bot",
      bot: { kind: "answer", source: { title: "Refund policy" } },
    });
  });

  test("asking for a person brings the confirmation, the estimate and something useful in the same breath", async () => {
    const { visitor, id } = await waiting();
    const events = await log(visitor, id);
    expect(types(events)).toEqual([
      "message.posted",
      "handoff.requested",
      "wait.told/confirmation",
      "wait.told/estimate",
      "wait.told/engagement",
    ]);
    expect(new Set(events.map(({ at }) => at.getTime())).size).toBe(1);
    const { rows } = await inShop(visitor.shop.id, (sql) =>
      sql.query(
        "select place from promises where handoff_id = (select handoff_id from conversations where id = $1)",
        [id],
      ),
    );
    expect(rows).toHaveLength(1);
  });

  test("a shopper who goes on asking while they wait is shown the shop's page, and hears nothing from the bot", async () => {
    const { visitor, id } = await waiting();
    await say(visitor, "How long do refunds take?");
    const after = await log(visitor, id);
    expect(after.at(-1)).toMatchObject({
      type: "wait.told",
      kind: "engagement",
      link: { title: "Refund policy" },
    });
    expect(after.filter(({ author }) => author === "bot")).toEqual([]);
  });

  test("of fifty claims at once exactly one wins, and the others hear who was faster", async () => {
    const { id } = await waiting();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => claimConversation(n % 2 === 0 ? anna : ben, id)),
    );
    const winner = outcomes.findIndex((it) => it.ok) % 2 === 0 ? "Anna" : "Ben";
    const lost = outcomes.filter((it) => !it.ok);
    expect(lost).toHaveLength(25);
    for (const it of lost) expect(it).toMatchObject({ error: { code: "already-claimed", by: winner } });
    const claims = (await log(shopper, id)).filter(({ type }) => type === "conversation.claimed");
    expect(claims).toHaveLength(1);
  });

  test("only who holds it writes in it, resolves it, and then it is over", async () => {
    const { visitor, id } = await waiting();
    const line = { clientId: "reply-00001", text: "Hello, this is Anna" };
    expect(await postAsAgent(anna, id, line)).toMatchObject({ error: { code: "not-yours" } });
    await claimConversation(anna, id);
    expect(await postAsAgent(ben, id, line)).toMatchObject({ error: { code: "not-yours", by: "Anna" } });
    expect(await postAsAgent(anna, id, line)).toMatchObject({ ok: true, value: { replayed: false } });
    expect(await postAsAgent(anna, id, line)).toMatchObject({ ok: true, value: { replayed: true } });
    expect(await resolveConversation(anna, id, "solved")).toMatchObject({ ok: true });
    expect(await rateConversation(visitor, id, "rating-0001", 5)).toMatchObject({ ok: true });
    expect(await postAsAgent(anna, id, { ...line, clientId: "reply-00002" })).toMatchObject({
      error: { code: "resolved" },
    });
    const next = await say(visitor, "How long do refunds take?");
    expect(next.id).not.toBe(id);
  });

  test("the agent opens it with the block filled, and the access log says so", async () => {
    const { id } = await waiting();
    const opened = await openConversation(anna, id);
    expect(opened).toMatchObject({ ok: true, value: { context: { trigger: { evidence: { seqs: [1] } } } } });
    const { rows } = await inShop(anna.shopId, (sql) =>
      sql.query("select action from access_log where agent_id = $1 and resource = $2", [
        anna.agentId,
        `conversation/${id}`,
      ]),
    );
    expect(rows).toEqual([{ action: "read" }]);
  });

  test("a viewer reads and does nothing else", async () => {
    const { id } = await waiting();
    const viewer: Staff = { ...ben, role: "viewer" };
    expect(await claimConversation(viewer, id)).toMatchObject({ error: { code: "not-allowed" } });
    expect(await openConversation(viewer, id)).toMatchObject({ ok: true });
  });
});

describe("while a shopper waits", () => {
  const lastTold = async (visitor: Visitor, id: ConversationId) =>
    (await log(visitor, id)).findLast(({ type }) => type === "wait.told")?.seq ?? 0;

  test("an update is told once, however often its job comes, and the next one is due", async () => {
    const { visitor, id } = await waiting();
    const handoffId = await episode(visitor, id);
    const after = await lastTold(visitor, id);
    await Promise.all([after, after, after].map((seq) => tellWait(visitor.shop.id, handoffId, seq)));
    await tellWait(visitor.shop.id, handoffId, await lastTold(visitor, id));
    const updates = types(await log(visitor, id)).filter((it) => it === "wait.told/update");
    expect(updates).toHaveLength(2);
  });

  test("updates go on after the claim and end with the agent's first line, which settles the promise", async () => {
    const { visitor, id } = await waiting();
    const handoffId = await episode(visitor, id);
    await claimConversation(anna, id);
    await tellWait(visitor.shop.id, handoffId, await lastTold(visitor, id));
    await postAsAgent(anna, id, { clientId: "first-line-1", text: "Hello" });
    await tellWait(visitor.shop.id, handoffId, await lastTold(visitor, id));
    expect(types(await log(visitor, id)).filter((it) => it === "wait.told/update")).toHaveLength(1);
    const { rows } = await inShop(visitor.shop.id, (sql) =>
      sql.query("select from promises where handoff_id = $1 and ended_at is null", [handoffId]),
    );
    expect(rows).toEqual([]);
  });
});

describe("a message that is sent again", () => {
  test("gets the same answer, also when twenty arrive at once and it opens the conversation", async () => {
    const visitor = await makeVisitor(shopper.shop);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        postAsShopper(visitor, { how: "words", text: "How long do refunds take?", clientId: "same-id-0001" }),
      ),
    );
    const posted = answers.map((it) => (it.ok ? JSON.stringify(it.value.posted) : it.error.code));
    expect(new Set(posted).size).toBe(1);
    expect(answers.filter((it) => it.ok && !it.value.replayed)).toHaveLength(1);
  });

  test("with other words is refused", async () => {
    const visitor = await makeVisitor(shopper.shop);
    await say(visitor, "one", "same-id-0002");
    const other = await postAsShopper(visitor, { how: "words", text: "two", clientId: "same-id-0002" });
    expect(other).toMatchObject({ error: { code: "client-id-reused" } });
  });

  test("gets the same answer after the conversation has ended", async () => {
    const visitor = await makeVisitor(shopper.shop);
    const first = await say(visitor, "I want to talk to a person", "same-id-0003");
    await claimConversation(anna, first.id);
    await resolveConversation(anna, first.id, "solved");
    expect(await say(visitor, "I want to talk to a person", "same-id-0003")).toEqual(first);
  });
});

describe("what belongs to another", () => {
  test("is not found: another visitor's conversation, another shop's, and one that never was", async () => {
    const { id } = await waiting();
    const [stranger, foreign] = [await makeVisitor(shopper.shop), await makeVisitor(await makeShop("South"))];
    const outside = await makeStaff(foreign.shop, "Carl");
    const none = ConversationId(randomUUID());
    const clientId = () => randomUUID();
    const tries = [
      postAsShopper(stranger, { how: "words", text: "hi", clientId: clientId(), conversationId: id }),
      postAsShopper(foreign, { how: "words", text: "hi", clientId: clientId(), conversationId: id }),
      markHelped(stranger, id, clientId()),
      rateConversation(stranger, id, clientId(), 1),
      rateConversation(foreign, id, clientId(), 1),
      claimConversation(outside, id),
      openConversation(outside, id),
      postAsAgent(outside, id, { clientId: clientId(), text: "hi" }),
      resolveConversation(outside, id, "solved"),
      openConversation(anna, none),
    ];
    for (const outcome of await Promise.all(tries))
      expect(outcome).toMatchObject({ error: { code: "not-found" } });
  });
});
