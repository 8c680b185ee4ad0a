import { afterAll, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as agents from "#app/data/agents.server.ts";
import { pool } from "#app/db.server.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { restoreMember } from "./restore-member.server.ts";
import { saveSettings } from "./save-settings.server.ts";

afterAll(async () => {
  await stopJobs();
  await pool.end();
});

test("who was taken out of the team is let in again by an admin of the same shop, and by nobody else", async () => {
  const shop = await makeShop();
  const anna = await makeStaff(shop, "Anna");
  const ben = await makeStaff(shop, "Ben");
  const outside = await makeStaff(await makeShop("South"), "Carl");
  const saved = await saveSettings(anna, { team: [{ agentId: ben.agentId, isRemoved: true }] });
  expect(saved).toMatchObject({ ok: true });
  expect((await agents.list(shop.id)).map(({ name }) => name)).toEqual(["Anna"]);

  expect(await restoreMember(ben, ben.agentId)).toMatchObject({ error: { code: "not-allowed" } });
  expect(await restoreMember(outside, ben.agentId)).toMatchObject({ error: { code: "not-found" } });
  expect(await restoreMember(anna, "nobody")).toMatchObject({ error: { code: "not-found" } });
  expect(await restoreMember(anna, ben.agentId)).toMatchObject({ ok: true });
  expect((await agents.list(shop.id)).map(({ name }) => name)).toEqual(["Anna", "Ben"]);
});
