import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { ConversationId, CustomerId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeWords } from "#app/domain/words.ts";
import english from "../../locales/en.json" with { type: "json" };
import { mirror } from "../../tests/support/mirrored.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { lacksOf } from "../../tests/support/told/lacks.ts";
import { type Told, toldConversation } from "../../tests/support/told/told-conversation.ts";
import { claimConversation } from "./claim-conversation.server.ts";
import { openConversation } from "./open-conversation.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";

const CONVERSATIONS = 50;
/** Of the same generator, but none of those that the domain's own test reads. */
const FIRST_SEED = 40_000;
const noon = new Date("2026-03-02T12:00:00Z");
const words = makeWords(english, {});

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

async function mirrorOf(shop: Shop, { customer }: Told): Promise<void> {
  if (!customer) return;
  const vault = await vaults.open(shop.id);
  await mirror(shop.id, customer.id, customer);
  await inShop(shop.id, async (sql) => {
    for (const record of customer.orders)
      await orders.save(
        sql,
        shop.id,
        { record, isOwnerTold: true, email: null, changedAt: record.placedAt },
        { vault, syncedAt: noon },
      );
  });
}

test(
  `at the claim of ${CONVERSATIONS} generated conversations every field, order and tier is in the block`,
  { timeout: 60_000 },
  async () => {
    const shop = await makeShop();
    const staff = await makeStaff(shop, "Maya Singh");
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CONVERSATIONS; seed += 1) {
      const told = toldConversation(seed, noon);
      await mirrorOf(shop, told);
      const visitor = await makeVisitor(shop, told.customer ? CustomerId(told.customer.id) : null);
      for (const { text } of told.lines)
        await postAsShopper(visitor, { how: "words", clientId: randomUUID(), text });
      const asked = await postAsShopper(visitor, { how: "button", clientId: randomUUID() });
      if (!asked.ok) throw new Error(asked.error.code);
      const id = ConversationId(asked.value.posted.conversationId);
      expect((await claimConversation(staff, id)).ok).toBe(true);
      const opened = await openConversation(staff, id);
      if (!opened.ok || !opened.value.context) throw new Error("nothing to open");
      expect({ seed, lacks: lacksOf(told, opened.value.context, words) }).toEqual({ seed, lacks: [] });
    }
  },
);
