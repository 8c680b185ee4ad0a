import { afterAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as settings from "#app/data/settings.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import { isFilled } from "#app/domain/context/look-ups.ts";
import { sampleCustomer, sampleOrder } from "#app/domain/sample-records.ts";
import { MODES } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { playChat } from "./play-chat.server.ts";
import { testContext } from "./test-context.server.ts";

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

test.for(MODES)("the played chat ends in a block in the mode %s, and leaves nothing behind", async (mode) => {
  const shop = await makeShop();
  await inShop(shop.id, (sql) => settings.replace(sql, shop.id, { mode }));
  const texts = ["I want to speak to a person about #4521.", "Can I return an opened product?"];
  const { block, conversation } = await playChat(shop.id, {
    customer: sampleCustomer(),
    order: sampleOrder(),
    texts,
  });
  expect(block.customer.text).toContain("Maya Lind");
  expect(block.orders[0]).toMatchObject({ name: "#4521", meant: true });
  const said = conversation.events.flatMap((event) => (event.type === "message.posted" ? [event.text] : []));
  expect(said).toEqual(expect.arrayContaining(texts));
  const { rows } = await inShop(shop.id, (sql) =>
    sql.query("select from conversations where shop_id = $1", [shop.id]),
  );
  expect(rows).toEqual([]);
});

test("a shop whose token is gone is told so of both records, and the rest is tested all the same", async () => {
  const shop = await makeShop();
  const staff = { ...(await makeStaff(shop, "Ada")), role: "admin" } as const;
  const tested = await testContext(staff, {});
  if (!tested.ok) throw new Error(tested.error.code);
  const [customer, order, ...rest] = tested.value.checks;
  for (const check of [customer, order])
    for (const part of check?.parts ?? []) expect(part).toMatchObject({ is: "missing", why: "signed-out" });
  expect(rest.map(isFilled)).toEqual([true, true]);
});
