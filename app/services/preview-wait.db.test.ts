import { afterAll, beforeEach, expect, test } from "vitest";
import { pool } from "#app/db.server.ts";
import { QueueId } from "#app/domain/ids.ts";
import { newQueue } from "#app/domain/routing/new-queue.ts";
import type { Queue, Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { previewWait } from "./preview-wait.server.ts";
import { forgetShopConfig } from "./shop-config.server.ts";
import { saveSettings } from "./save-settings.server.ts";

const RETURNS: Queue = newQueue(QueueId("0c5f1a52-31f1-4f0a-9c5a-0d6b8d3f7a11"), "Returns");

let shop: Shop;

beforeEach(async () => {
  shop = await makeShop();
});
afterAll(() => pool.end());

async function linesOf(part: Partial<Queue>): Promise<Record<string, string>> {
  const preview = await previewWait(shop, { ...RETURNS, ...part });
  if (!preview.ok) throw new Error("It cannot be read");
  return Object.fromEntries(preview.value.map(({ code, lines }) => [code, lines.join("\n")]));
}

test("peers 8: a shopper's first second is shown for a free, a busy, an unattended, a closed and a full queue", async () => {
  const lines = await linesOf({
    hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
    timezone: "Europe/Paris",
    mostWaiting: 5,
  });
  expect(lines).toEqual({
    free: expect.stringMatching(
      /our Returns team.*\nYou are number 1 in line\. Somebody should be with you/,
    ) as string,
    busy: expect.stringMatching(/You are number 3 in line.*minutes/) as string,
    offline: expect.stringMatching(/Nobody from the team is online/) as string,
    closed: expect.stringMatching(/We are closed now and back .* at 09:00/) as string,
    full: expect.stringMatching(/You are number 6 in line/) as string,
  });
});

test("without a mail server nobody is promised an answer by e-mail", async () => {
  expect(Object.values(await linesOf({ hours: [], mostWaiting: 1 })).join("\n")).not.toMatch(/e-mail/);
});

test("what can never be read is left empty: a queue round the clock, and one in which any number may wait", async () => {
  expect(await linesOf({})).toMatchObject({ closed: "", full: "" });
});

test("a queue that is never open says no time at which it opens", async () => {
  const { closed } = await linesOf({ hours: [] });
  expect(closed).toMatch(/number 1 in line/);
  expect(closed).not.toMatch(/back/);
});

test("regulated specialists are shown without a link to general pages", async () => {
  const { free } = await linesOf({ skills: ["regulated"], isSpecialist: true });
  expect(free).toMatch(/This needs a person, so I will not point you to a general page/);
});

test("the shop's own words are what is shown", async () => {
  const anna = await makeStaff(shop, "Anna");
  await saveSettings(anna, { texts: { "wait.confirmation.team": "Off to {queue} with you." } });
  forgetShopConfig(shop.id);
  expect((await linesOf({})).free).toMatch(/^Off to Returns with you\./);
});

test("a target or a holiday that is still being typed does not stop the preview; hours do", async () => {
  expect(
    await linesOf({ offerSeconds: -1, isSpecialist: true, holidays: [{ from: "", to: "", name: "" }] }),
  ).toHaveProperty("free");
  for (const wrong of [
    { hours: [{ days: [1], from: "", to: "17:00" }] },
    { timezone: "Mars" },
    { name: " " },
  ])
    expect(await previewWait(shop, { ...RETURNS, ...wrong })).toMatchObject({ ok: false });
  for (const wrong of [null, "queue", 5, []])
    expect(await previewWait(shop, wrong)).toMatchObject({ ok: false });
});
