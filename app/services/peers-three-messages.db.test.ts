import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { newConversation } from "#app/domain/conversation/fold.ts";
import { ConversationId, CustomerId } from "#app/domain/ids.ts";
import { sampleCustomer } from "#app/domain/sample-records.ts";
import type { Rule, RuleCondition, RuleKind } from "#app/domain/triggers/rule.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import {
  configure,
  episodeOf,
  type Floor,
  kinds,
  logOf,
  newFloor,
  read,
  say,
  texts,
  waiting,
} from "../../tests/support/floor.ts";
import { makeVisitor } from "../../tests/support/shop.ts";
import { beginConversation } from "./change-conversation.server.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { handBack } from "./hand-back.server.ts";
import { planHandoff } from "./plan-handoff.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import { stepOrPerson } from "./step-or-person.server.ts";
import type { Visitor } from "./visitor.ts";
import * as customers from "#app/data/customers.server.ts";
import * as vaults from "#app/data/vaults.server.ts";

const MAYA = CustomerId("7001");
const MINUTE_MS = 60_000;
const THREE = ["wait.told/confirmation", "wait.told/estimate", "wait.told/engagement"];

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

/** In how many commits the lines from a handoff's request on were written. That the rest is in it too, row 16 shows. */
async function commitsOf({ shop }: Floor, id: ConversationId): Promise<number> {
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query(
      `select distinct xmin from events where conversation_id = $1
         and seq >= (select max(seq) from events where conversation_id = $1 and type = 'handoff.requested')`,
      [id],
    ),
  );
  return rows.length;
}

async function expectThree(floor: Floor, id: ConversationId): Promise<void> {
  const log = await logOf(floor, id);
  const from = log.findIndex(({ type }) => type === "handoff.requested");
  expect(from).toBeGreaterThan(0);
  expect(kinds(log.slice(from)).filter((kind) => kind.startsWith("wait.told"))).toEqual(THREE);
  expect(await commitsOf(floor, id)).toBe(1);
  expect(await episodeOf(floor, id)).toMatchObject({ state: "waiting", updates: 0 });
}

async function mirrored({ shop }: Floor): Promise<Visitor> {
  const vault = await vaults.open(shop.id);
  const changedAt = new Date("2026-03-01T12:00:00Z");
  const maya = sampleCustomer({
    id: MAYA,
    tier: "vip",
    tags: ["wholesale"],
    ordersCount: 9,
    spent: { amount: "900.00", currency: "EUR" },
  });
  await inShop(shop.id, (sql) =>
    customers.save(sql, shop.id, { ...maya, changedAt }, { vault, syncedAt: changedAt }),
  );
  return makeVisitor(shop, MAYA);
}

const PEOPLE_ONLY: ReadonlySet<RuleKind> = new Set<RuleKind>([
  "customer-tier",
  "customer-tag",
  "customer-spent",
]);
const SAME = ["When will it be here exactly", "when exactly will it be here", "exactly when will it be here"];

/** Each kind of rule that can hand over, and what a shopper says until it does. */
const PATHS: [RuleCondition, string[]][] = [
  [{ kind: "asked-for-person" }, ["Let me talk to a human being"]],
  [{ kind: "regulated", words: ["kava"] }, ["Is kava safe with my pills?"]],
  [{ kind: "keyword", words: ["kiln"] }, ["Which kiln do you sell?"]],
  [{ kind: "pattern", patterns: ["KL-\\d+"] }, ["KL-4521 came broken"]],
  [{ kind: "customer-tier", tiers: ["vip"] }, ["Do you sell mugs?"]],
  [{ kind: "customer-tag", tags: ["wholesale"] }, ["Do you sell mugs?"]],
  [{ kind: "customer-spent", atLeast: 500 }, ["Do you sell mugs?"]],
  [{ kind: "topic", topics: ["refund"] }, ["I want my money back"]],
  [
    { kind: "several-matters", atLeast: 2 },
    ["My parcel is lost, you charged my card twice and I want to change my address."],
  ],
  [
    { kind: "judged", sureness: "eager" },
    ["This is the third time. Nothing works, I am fed up and want my money back!"],
  ],
  [{ kind: "every-question", except: [] }, ["Do you sell mugs?"]],
  [{ kind: "frustrated", level: "mild" }, ["My parcel is late again, I am so disappointed and angry!!!"]],
  [{ kind: "rephrased", times: 2 }, SAME],
  [{ kind: "abusive" }, ["You are all fucking idiots"]],
  [{ kind: "unresolved-turns", turns: 2 }, ["Do you sell mugs?", "Do you sell bowls?"]],
  [{ kind: "minutes", minutes: 3 }, ["Do you sell mugs?", "Do you sell bowls?"]],
];

describe("peers 1: the shopper reads three messages, written with the handoff itself, whatever led to it:", () => {
  test.for(PATHS)("a rule about %j", async ([condition, said]) => {
    const floor = await newFloor();
    const rule: Rule = { ...newRule("own", condition), action: "hand-over" };
    await configure(floor, { rules: [rule] });
    const visitor = PEOPLE_ONLY.has(condition.kind) ? await mirrored(floor) : await makeVisitor(floor.shop);
    let id = ConversationId("none");
    if (condition.kind === "minutes") vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    for (const text of said) {
      id = await say(visitor, text);
      if (condition.kind === "minutes") vi.setSystemTime(Date.now() + 4 * MINUTE_MS);
    }
    vi.useRealTimers();
    await expectThree(floor, id);
    expect(await episodeOf(floor, id)).toMatchObject({ reason: condition.kind, ruleId: "own" });
  });

  test("the button", async () => {
    const floor = await newFloor();
    const done = await postAsShopper(await makeVisitor(floor.shop), {
      how: "button",
      clientId: randomUUID(),
    });
    await expectThree(floor, ConversationId(done.ok ? done.value.posted.conversationId : "none"));
  });

  test("a yes to the offer of one", async () => {
    const floor = await newFloor();
    const visitor = await makeVisitor(floor.shop);
    await say(visitor, "Can I dye my sofa with your beetroot powder?");
    const id = await say(visitor, "yes please");
    await expectThree(floor, id);
    expect(await episodeOf(floor, id)).toMatchObject({ reason: "accepted-offer" });
  });

  test("a shop in which only people answer", async () => {
    const floor = await newFloor();
    await configure(floor, { settings: { mode: "live-only" } });
    const { id } = await waiting(floor, "Do you sell mugs?");
    await expectThree(floor, id);
    expect(await episodeOf(floor, id)).toMatchObject({ reason: "live-mode" });
  });

  test("an assistant that broke", async () => {
    const floor = await newFloor();
    const id = await brokenFor(floor);
    await expectThree(floor, id);
    expect(texts(await logOf(floor, id))).toContain("Something went wrong on my side");
  });
});

/** A first message at which the assistant breaks. */
async function brokenFor({ shop }: Floor): Promise<ConversationId> {
  const { visitorId } = await makeVisitor(shop);
  const config = await shopConfig(shop.id);
  const fresh = newConversation(ConversationId(randomUUID()), visitorId, null);
  const text = "Do you sell mugs?";
  const said = {
    type: "message.posted",
    author: "shopper",
    visitorId,
    clientId: randomUUID(),
    text,
  } as const;
  const nobody = { tier: "unknown", tags: [], spent: null } as const;
  const done = await beginConversation<never>(shop.id, fresh, async (before, now) => {
    const situation = { ...config, conversation: before, customer: nobody, locale: "en", now };
    const step = stepOrPerson(situation, { how: "words", text, seq: 1 }, () => {
      throw new Error("An index is broken");
    });
    if (step.do !== "hand-over") throw new Error("The assistant went on");
    const input = {
      shopId: shop.id,
      before,
      said,
      step,
      config,
      customer: null,
      language: null,
      isFirstTry: true,
      now,
    };
    return { ok: true, value: await planHandoff(input) };
  });
  if (!done.ok) throw new Error(done.error.code);
  return done.value.conversation.id;
}

test("peers 15: an assistant that breaks hands over once; broken again, it says that it does not know and keeps the chat", async () => {
  const floor = await newFloor();
  const id = await brokenFor(floor);
  await claimConversation(floor.admin, id);
  await handBack(floor.admin, id, null);
  const config = await shopConfig(floor.shop.id);
  const conversation = await read(floor.shop.id, id);
  const nobody = { tier: "unknown", tags: [], spent: null } as const;
  const situation = { ...config, conversation, customer: nobody, locale: "en", now: new Date() };
  const broken = () => {
    throw new Error("An index is broken");
  };
  const step = stepOrPerson(
    situation,
    { how: "words", text: "And bowls?", seq: conversation.seq + 1 },
    broken,
  );
  expect(step).toMatchObject({ do: "answer", bot: { kind: "not-known" } });
});
