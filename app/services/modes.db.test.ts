import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import { ConversationId } from "#app/domain/ids.ts";
import { newRule, startingRules } from "#app/domain/triggers/starting-rules.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { openConversation } from "./open-conversation.server.ts";
import { postAsAgent } from "./post-as-agent.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";
import type { Visitor } from "./visitor.ts";

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function say(visitor: Visitor, text: string) {
  const done = await postAsShopper(visitor, { how: "words", text, clientId: randomUUID() });
  if (!done.ok) throw new Error(done.error.code);
  const id = ConversationId(done.value.posted.conversationId);
  const found = await inShop(visitor.shop.id, (sql) => conversations.find(sql, visitor.shop.id, id));
  return { id, log: found?.events ?? [] };
}

const types = (events: readonly LogEvent[]) =>
  events.map((event) => ("kind" in event ? `${event.type}/${event.kind}` : event.type));
const textsOf = (events: readonly LogEvent[]) =>
  events.flatMap((event) => ("text" in event ? [event.text] : []));

async function shopWith(patch: object): Promise<{ anna: Staff; visitor: () => Promise<Visitor> }> {
  const shop = await makeShop();
  const anna = await makeStaff(shop, "Anna");
  const saved = await saveSettings(anna, patch);
  if (!saved.ok) throw new Error(saved.error.message);
  return { anna, visitor: () => makeVisitor(shop) };
}

describe("in a shop where the assistant is alone", () => {
  let anna: Staff;
  let visitor: () => Promise<Visitor>;
  beforeAll(async () => {
    ({ anna, visitor } = await shopWith({ settings: { mode: "bot-only", replyHours: 6 } }));
  });

  test("a person means an e-mail: the hours are told, the address is asked for, no line and no updates", async () => {
    const maya = await visitor();
    const { log } = await say(maya, "I want to talk to a person");
    expect(types(log)).toEqual([
      "message.posted",
      "handoff.requested",
      "wait.told/confirmation",
      "wait.told/estimate",
      "wait.told/engagement",
    ]);
    expect(log[3]).toMatchObject({
      told: null,
      text: expect.stringMatching(/e-mail within 6 hours.*address/),
    });
    expect(textsOf(log).join(" ")).not.toMatch(/in line|seconds/);
    const { rows } = await inShop(maya.shop.id, (sql) => sql.query("select from promises"));
    expect(rows).toEqual([]);
    const jobs = await pool.query(
      "select from pgboss.job where data->>'shopId' = $1 and name = 'wait.update'",
      [maya.shop.id],
    );
    expect(jobs.rows).toEqual([]);
  });

  test("an address that is written is confirmed each time, in the collected fields, until the person has answered", async () => {
    const maya = await visitor();
    const { id } = await say(maya, "I want to talk to a person");
    expect((await say(maya, "it is urgent")).log).toHaveLength(6);
    const { log } = await say(maya, "write to maya@example.com please");
    expect(log.at(-1)).toMatchObject({ type: "wait.told", kind: "confirmation", n: 2 });
    expect(textsOf(log).at(-1)).toContain("maya@example.com");
    const opened = await openConversation(anna, id);
    expect(opened.ok && opened.value.context?.collected).toContainEqual({
      field: "email",
      value: "maya@example.com",
      seqs: [7],
    });
    await claimConversation(anna, id);
    await postAsAgent(anna, id, { clientId: randomUUID(), text: "I have sent it." });
    expect((await say(maya, "or to m@example.com")).log.at(-1)).toMatchObject({ author: "shopper" });
  });

  test("an address that was written before is named", async () => {
    const { log } = await say(await visitor(), "I want a person, my mail is maya@example.com");
    expect(textsOf(log).join(" ")).toMatch(/within 6 hours, to maya@example\.com/);
  });
});

test("in a shop where only people answer, the first message is greeted and goes to one", async () => {
  const { visitor } = await shopWith({ settings: { mode: "live-only" } });
  const { log } = await say(await visitor(), "How long do refunds take?");
  expect(types(log).slice(0, 3)).toEqual(["message.posted", "message.posted", "handoff.requested"]);
  expect(log[1]).toMatchObject({ author: "bot", bot: { kind: "small-talk" } });
  expect(log[2]).toMatchObject({ reason: "live-mode", ruleId: null, answerBy: "chat" });
});

test("a rule's queue, priority, targets, name and line go with the handoff", async () => {
  const rule = {
    ...newRule("own", { kind: "keyword", words: ["kiln"] }),
    name: "Kiln questions",
    priority: "urgent",
    serviceSeconds: 60,
    resolveSeconds: 7_200,
    lines: { en: "Our potters answer this one." },
  };
  const { anna, visitor } = await shopWith({ rules: [rule, ...startingRules(null)] });
  const maya = await visitor();
  const { id, log } = await say(maya, "which KILN should I buy");
  expect(log[1]).toMatchObject({
    type: "handoff.requested",
    reason: "keyword",
    ruleId: "own",
    ruleName: "Kiln questions",
    priority: "urgent",
    serviceSeconds: 60,
    resolveSeconds: 7_200,
    evidence: { seqs: [1], words: ["KILN"] },
  });
  expect(textsOf(log)[1]).toMatch(/^Our potters answer this one\. I have passed you to our Support team/);
  const { rows } = await inShop(maya.shop.id, (sql) =>
    sql.query("select priority, service_seconds, resolve_seconds from handoffs"),
  );
  expect(rows).toEqual([{ priority: "urgent", service_seconds: 60, resolve_seconds: 7_200 }]);
  const opened = await openConversation(anna, id);
  expect(opened.ok && opened.value.context?.trigger.text).toMatch(
    /“KILN” · rule Kiln questions · priority urgent · first answer due by \d\d:\d\d · resolution due by (\w+ )?\d\d:\d\d/,
  );
});
