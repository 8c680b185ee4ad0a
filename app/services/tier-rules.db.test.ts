import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ConversationId, CustomerId } from "#app/domain/ids.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import type { Shop } from "#app/domain/shop.ts";
import { DEFAULT_TIER_RULES, type TierRule, type TierRules } from "#app/domain/tier/tier-rules.ts";
import { mirror } from "../../tests/support/mirrored.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { previewTiers } from "./preview-tiers.server.ts";
import { readSettings } from "./read-settings.server.ts";
import { readTiers } from "./read-tiers.server.ts";
import { restandCustomers } from "./restand-customers.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

const NO_RULE: TierRule = { tags: [], segments: [], rfmGroups: [], spentAtLeast: null, ordersAtLeast: null };
const vipBy = (rule: Partial<TierRule>): TierRules => ({
  ...DEFAULT_TIER_RULES,
  vip: { ...NO_RULE, ...rule },
});
const spent = (amount: string) => ({ amount, currency: "USD" });

let shop: Shop;
let anna: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});
afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function save(settings: object) {
  const saved = await saveSettings(anna, { settings });
  if (!saved.ok) throw new Error(`${saved.error.field}: ${saved.error.message}`);
  return saved.value.settings;
}

async function restandJobs(): Promise<number> {
  const { rows } = await pool.query(
    "select from pgboss.job where name = 'customers.restand' and data->>'shopId' = $1",
    [shop.id],
  );
  return rows.length;
}

test("a shop begins with rules for its tiers and without limits", async () => {
  expect((await readSettings(shop.id)).settings).toMatchObject({
    tierRules: DEFAULT_TIER_RULES,
    policy: { returnDays: null, refundLimit: null, tierRefundLimits: {} },
  });
});

test("rules and limits are read as they were saved, each name once, and other switches stay", async () => {
  await save({ replyHours: 6 });
  const policy = { returnDays: 30, refundLimit: 99.5, tierRefundLimits: { vip: 500, new: 0 } };
  const messy = vipBy({ tags: [" Gold  ", "gold", "Friends & family"], rfmGroups: ["LOYAL", "CHAMPIONS"] });
  const tidy = vipBy({ tags: ["Gold", "Friends & family"], rfmGroups: ["CHAMPIONS", "LOYAL"] });
  expect(await save({ tierRules: messy, policy })).toMatchObject({ tierRules: tidy, policy, replyHours: 6 });
  expect((await readSettings(shop.id)).settings).toMatchObject({ tierRules: tidy, policy, replyHours: 6 });
  expect(await save({ tierRules: tidy })).toMatchObject({ tierRules: tidy, policy });
});

const wrong: [string, object, string, RegExp][] = [
  [
    "an empty tag",
    { tierRules: vipBy({ tags: ["VIP", "  "] }) },
    "tierRules.vip.tags.1",
    /^VIP: “Tags” must not hold an empty name\.$/,
  ],
  ["a tag without end", { tierRules: vipBy({ tags: ["x".repeat(256)] }) }, "tierRules.vip.tags.0", /255/],
  [
    "too many segments",
    { tierRules: vipBy({ segments: many(51) }) },
    "tierRules.vip.segments",
    /“Segments” must be at most 50/,
  ],
  [
    "a tag that is none",
    { tierRules: vipBy({ tags: [5 as never] }) },
    "tierRules.vip.tags.0",
    /“Tags” must be texts/,
  ],
  [
    "a group of no kind",
    { tierRules: vipBy({ rfmGroups: ["KINGS"] }) },
    "tierRules.vip.rfmGroups.0",
    /CHAMPIONS/,
  ],
  [
    "nothing spent",
    { tierRules: vipBy({ spentAtLeast: 0 }) },
    "tierRules.vip.spentAtLeast",
    /^VIP: “Spent at least” must be 0\.01 or more, or empty\.$/,
  ],
  ["less than nothing", { tierRules: vipBy({ spentAtLeast: -1 }) }, "tierRules.vip.spentAtLeast", /or empty/],
  ["half an order", { tierRules: vipBy({ ordersAtLeast: 1.5 }) }, "tierRules.vip.ordersAtLeast", /whole/],
  ["no order", { tierRules: vipBy({ ordersAtLeast: 0 }) }, "tierRules.vip.ordersAtLeast", /1 or more/],
  ["a tier too few", { tierRules: { vip: NO_RULE } }, "tierRules.high-value", /\.$/],
  ["days before delivery", { policy: policyOf({ returnDays: -1 }) }, "policy.returnDays", /0 or more/],
  [
    "a limit in words",
    { policy: policyOf({ refundLimit: "much" }) },
    "policy.refundLimit",
    /“Refund without asking, up to” must be a number/,
  ],
  [
    "a limit below nothing",
    { policy: policyOf({ tierRefundLimits: { vip: -5 } }) },
    "policy.tierRefundLimits.vip",
    /0 or more/,
  ],
  [
    "a tier of no kind",
    { policy: policyOf({ tierRefundLimits: { royal: 5 } }) },
    "policy.tierRefundLimits",
    /\.$/,
  ],
];
test.for(wrong)("%s is refused at its field, and nothing is saved", async ([, settings, field, message]) => {
  const before = await readSettings(shop.id);
  expect(await saveSettings(anna, { settings })).toMatchObject({
    ok: false,
    error: {
      code: "invalid",
      field: expect.stringMatching(`^settings\\.${field.replaceAll(".", "\\.")}`),
      message: expect.stringMatching(message),
    },
  });
  expect(await readSettings(shop.id)).toEqual(before);
});

test("customers are given their tier anew once, and only when the rules changed", async () => {
  await save({ replyHours: 6 });
  await save({ tierRules: DEFAULT_TIER_RULES });
  expect(await restandJobs()).toBe(0);
  await save({ tierRules: vipBy({ ordersAtLeast: 9 }) });
  expect(await restandJobs()).toBe(1);
});

test("the preview counts what the rules would make of the customers, and saves nothing", async () => {
  await mirror(shop.id, "1", { tags: ["gold"], tier: "new" });
  await mirror(shop.id, "2", { segments: ["Big spenders, EU"], tier: "new" });
  await mirror(shop.id, "3", { spent: spent("1000.00"), ordersCount: 3, tier: "high-value" });
  await mirror(shop.id, "4", { ordersCount: 2, tier: "repeat" });
  await mirror((await makeShop("South")).id, "5", { tags: ["gold"] });
  const rules = vipBy({ tags: ["Gold"], segments: ["big spenders, eu"] });

  expect(await previewTiers(shop.id, rules)).toEqual({
    ok: true,
    value: { counts: { "vip": 2, "high-value": 1, "repeat": 1, "new": 0, "unknown": 0 }, changed: 2 },
  });
  expect(await readTiers(shop.id)).toMatchObject({
    tierRules: DEFAULT_TIER_RULES,
    counts: { "vip": 0, "high-value": 1, "repeat": 1, "new": 2, "unknown": 0 },
    known: { tags: ["gold"], segments: ["Big spenders, EU"] },
  });
  await save({ tierRules: rules });
  expect(await restandCustomers(shop.id)).toBe(2);
  expect(await readTiers(shop.id)).toMatchObject({ counts: { vip: 2, new: 0 } });
  expect(await previewTiers(shop.id, { vip: 5 })).toMatchObject({ ok: false, error: { code: "invalid" } });
});

const vips: [string, Partial<TierRule>, Partial<CustomerRecord>][] = [
  ["a segment", { segments: ["Big spenders"] }, { segments: ["Everybody", "Big spenders"] }],
  ["Shopify's group", { rfmGroups: ["CHAMPIONS"] }, { rfmGroup: "CHAMPIONS" }],
  ["what was spent", { spentAtLeast: 250 }, { spent: spent("250.00") }],
  ["orders", { ordersAtLeast: 3 }, { ordersCount: 3 }],
  ["a tag", { tags: ["gold"] }, { tags: ["Gold"] }],
];
test.for(vips)("a VIP by %s is handed over at the first message", async ([, rule, standing]) => {
  const id = CustomerId("77");
  await mirror(shop.id, id, standing);
  await save({ tierRules: vipBy(rule) });
  await restandCustomers(shop.id);

  const maya = await makeVisitor(shop, id);
  const text = "How long does shipping take?";
  const posted = await postAsShopper(maya, { how: "words", text, clientId: randomUUID() });
  if (!posted.ok) throw new Error(posted.error.code);
  const conversationId = ConversationId(posted.value.posted.conversationId);
  const found = await inShop(shop.id, (sql) => conversations.find(sql, shop.id, conversationId));
  expect(found?.events.find(({ type }) => type === "handoff.requested")).toMatchObject({
    ruleId: "vip-customers",
    tier: "vip",
  });
});

function many(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Segment ${at}`);
}

function policyOf(part: object): object {
  return { returnDays: null, refundLimit: null, tierRefundLimits: {}, ...part };
}
