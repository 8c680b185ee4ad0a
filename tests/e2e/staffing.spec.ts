import pg from "pg";
import { describe, expect, test } from "vitest";
import { type PastHandoff, writeHandoffs } from "../support/past-handoffs.ts";
import { startAdmin } from "./support-admin.ts";

const admin = startAdmin();

async function writePast(rows: readonly PastHandoff[]): Promise<void> {
  const client = new pg.Client({ connectionString: admin.stack.ownerDatabaseUrl });
  await client.connect();
  try {
    const { rows: shops } = await client.query<{ id: string }>("select id from shops");
    const shopId = shops[0]?.id ?? "";
    await client.query("select set_config('app.shop_id', $1, false)", [shopId]);
    await writeHandoffs((text, values) => client.query(text, values), shopId, rows);
  } finally {
    await client.end();
  }
}

describe("the team", () => {
  test("peers 5: somebody is given a limit, skills and languages", async () => {
    const { app, page, open, save, saved, barriers } = admin.on;
    await admin.shop.agent({ name: "Clara", role: "agent" });
    await open("/team");
    await app.getByRole("button", { name: "Details of Clara" }).click();
    expect(await barriers()).toEqual([]);
    await app.getByRole("textbox", { name: "Chats at once" }).fill("99");
    await app.getByText("Say a number from 0 to 50.").waitFor();
    await app.getByRole("textbox", { name: "Chats at once" }).fill("2");
    await app.getByRole("textbox", { name: "Trained for" }).fill("Regulated");
    await page.keyboard.press("Enter");
    await app.getByRole("combobox", { name: "Speaks" }).selectOption("de");
    await save();
    await saved();
    await page.reload();
    await app.getByText("0 of 2 chats · regulated · German").waitFor();
  });

  test("who goes is told apart before it is saved, with what becomes of their chats, and can be kept", async () => {
    const { app, open, save, saved } = admin.on;
    await admin.shop.agent({ name: "Dana", role: "agent" });
    await open("/team");
    await app.getByRole("button", { name: "Details of Dana" }).click();
    await app.getByRole("button", { name: "Remove Dana from the team" }).click();
    await app.getByText("Dana leaves the team when you save.").waitFor();
    await app.getByText(/lose access to Baton at once/).waitFor();
    await app.getByRole("button", { name: "Keep Dana in the team" }).click();
    await app.getByRole("button", { name: "Remove Dana from the team" }).click();
    await save();
    await saved();
    expect(await app.getByText("Dana").count()).toBe(0);
  });

  test("whoever takes a break says so and comes back", async () => {
    const { app, open } = admin.on;
    await open("/team");
    await app.getByRole("button", { name: "Set me away" }).click();
    await app.getByText("You are away").waitFor();
    await app.getByRole("button", { name: "I am back" }).click();
    await app.getByText("You are given chats while your inbox is open").waitFor();
  });
});

test("staff is planned with a typed number while the shop's own weeks are too few", async () => {
  const { app, open, barriers } = admin.on;
  await open("/queues/plan");
  await app.getByText("Say how many chats an hour you expect, and", { exact: false }).waitFor();
  await app.getByRole("textbox", { name: "Expected chats" }).fill("20");
  await app.getByLabel("From").fill("14:00");
  await app.getByLabel("To").fill("18:00");
  await app.getByRole("textbox", { name: "People" }).fill("2");
  await app.getByRole("textbox", { name: "Each holds" }).fill("1");
  const told = app.getByText(
    /^With 2 people, every day from 14:00 to 18:00: nine waits in ten under \d+:\d\d$/,
  );
  await told.waitFor();
  const two = await told.textContent();
  await app.getByRole("textbox", { name: "People" }).fill("4");
  const four = app.getByText(
    /^With 4 people, every day from 14:00 to 18:00: nine waits in ten under \d+:\d\d$/,
  );
  await four.waitFor();
  expect(seconds(await four.textContent())).toBeLessThan(seconds(two));
  expect(await barriers()).toEqual([]);
});

test("promises and arrivals of the last four weeks are shown: what was kept, by how much the late ones were late", async () => {
  const { app, open, barriers } = admin.on;
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  const { queues } = JSON.parse((await ada.request("GET", "/agent/settings")).body) as {
    queues: { id: string }[];
  };
  const day = 86_400_000;
  const rows = Array.from({ length: 200 }, (_, at): PastHandoff => {
    const answeredAfter = at % 5 === 0 ? 180 : 60;
    return {
      queueId: queues[0]?.id ?? "",
      askedAt: new Date(Date.now() - (1 + (at % 26)) * day - (at % 7) * 3_600_000),
      claimedAfter: answeredAfter - 20,
      answeredAfter,
      endedAfter: answeredAfter + 240,
      promises: [{ high: 120, kept: answeredAfter <= 120 }],
    };
  });
  await writePast(rows);
  await open("/queues");
  const row = app.getByRole("listitem").filter({ has: app.getByRole("link", { name: "Support" }) });
  await row.getByText("80 %").waitFor();
  await row.getByText("Of 200; late ones by 50 %").waitFor();

  await open("/queues/plan");
  await app.getByText("From 200 chats that asked for a person here in the last 28 days.").waitFor();
  await app.getByText(/^Busiest: /).waitFor();
  await app
    .getByText(/nine waits in ten under/)
    .first()
    .waitFor();
  expect(await barriers()).toEqual([]);
});

function seconds(told: string | null): number {
  const [, minutes = "0", rest = "0"] = /(\d+):(\d\d)$/.exec(told ?? "") ?? [];
  return Number(minutes) * 60 + Number(rest);
}
