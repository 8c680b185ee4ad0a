import { expect, test } from "vitest";
import { startAdmin } from "./support-admin.ts";

const admin = startAdmin();

type Known = { id: string; name: string; [more: string]: unknown };

/** Puts these queues beside the default one, as somebody else would. */
async function configure(others: readonly object[]): Promise<void> {
  const [support] = await queuesNow();
  await admin.shop.configure({ queues: [support, ...others] });
}

async function queuesNow(): Promise<Known[]> {
  const agent = await admin.shop.agent({ name: "Ada", role: "admin" });
  const { body } = await agent.request("GET", "/agent/settings");
  return (JSON.parse(body) as { queues: Known[] }).queues;
}

test("a queue is made, its preview speaks with its name, and it is in the list after it is saved", async () => {
  const { app, open, page, save, saved } = admin.on;
  await open("/queues");
  await app
    .getByRole("link", { name: "Add queue" })
    .or(app.getByRole("button", { name: "Add queue" }))
    .click();
  await app.getByRole("heading", { name: "New queue" }).waitFor();
  const preview = app.getByRole("region", { name: "What the shopper reads" });
  await preview.getByText("It never closes, so nobody reads this.").waitFor();
  await app.getByRole("textbox", { name: "Name" }).fill("Returns");
  await preview.getByText("I have passed you to our Returns team.", { exact: false }).first().waitFor();
  await app.getByText("At these hours").click();
  await preview.getByText(/We are closed now and back.*within 24 hours/).waitFor();
  await app.getByRole("textbox", { name: "May wait at once" }).fill("3");
  await preview.getByText(/You are number 4 in line/).waitFor();
  await app.getByText("Everybody takes the next").click();
  const solvedFor = app.getByRole("group", { name: "Resolved for" });
  await solvedFor.getByRole("textbox", { name: "VIP" }).fill("0.01");
  await app.getByText(/^A chat is to be resolved before its first reply is due/).waitFor();
  await solvedFor.getByRole("textbox", { name: "VIP" }).fill("1.5");
  await save();
  await saved();
  await app.getByRole("heading", { name: "Returns", level: 1 }).waitFor();
  expect(page.url()).not.toContain("/queues/new");

  await open("/queues");
  const row = app.getByRole("listitem").filter({ has: app.getByRole("link", { name: "Returns" }) });
  await row.getByText("Everybody takes the next").waitFor();
  await row.getByRole("link", { name: "Returns" }).click();
  expect(await app.getByRole("textbox", { name: "May wait at once" }).inputValue()).toBe("3");
  expect(await solvedFor.getByRole("textbox", { name: "VIP" }).inputValue()).toBe("1.5");
});

test("peers 2: who begins to wait is seen in the list without a reload", async () => {
  const { app, page, open } = admin.on;
  await page.clock.install();
  await open("/queues");
  const row = app.getByRole("listitem").filter({ has: app.getByRole("link", { name: "Support" }) });
  await row.getByText("Nobody", { exact: true }).waitFor();
  await (await admin.shop.visitor()).askForPerson();
  await page.clock.runFor(16_000);
  await row.getByText(/^Longest \d+:\d\d$/).waitFor();
});

test("what cannot be saved is said beside its field and stays as it was typed", async () => {
  const { app, open, save, saved } = admin.on;
  await configure([{ name: "Health" }]);
  await open("/queues/new");
  await app.getByRole("textbox", { name: "Name" }).fill("health");
  await app.getByText("There is a queue called “health” already.", { exact: false }).waitFor();
  await app.getByRole("button", { name: "Add a holiday" }).click();
  await app.getByLabel("First day").fill("2026-12-26");
  await app.getByLabel("Last day").fill("2026-12-24");
  await app.getByText("This is before the first day.").waitFor();
  await app.getByRole("textbox", { name: "Each person is asked for" }).fill("5");
  await app.getByText("Say a number from 10 to 600.").waitFor();
  await save();
  await app.getByText("Not saved").waitFor();
  expect(await app.getByLabel("Last day").inputValue()).toBe("2026-12-24");

  await app.getByRole("textbox", { name: "Name" }).fill("Wholesale");
  await app.getByLabel("Last day").fill("2026-12-27");
  await app.getByRole("textbox", { name: "Each person is asked for" }).fill("50");
  await save();
  await saved();
});

test("a session that ended, and a reload, take nothing that was typed", async () => {
  const { app, page, open, save, saved } = admin.on;
  await configure([{ name: "Returns" }]);
  await open("/queues");
  await app.getByRole("link", { name: "Returns" }).click();
  const tone = app.getByRole("textbox", { name: "Tone of voice" });
  await tone.fill("Calm and exact");
  await page.route("**/save", (route) =>
    route.fulfill({ status: 401, json: { code: "not-signed-in", message: "Open Baton again." } }),
  );
  await save();
  await app.getByText(/^Your session ended/).waitFor();
  await page.unroute("**/save");
  const address = page.url();
  await page.goto(address);
  await app.getByText(/^These are your unsaved changes/).waitFor();
  expect(await tone.inputValue()).toBe("Calm and exact");
  await save();
  await saved();
});

test("of two who change a queue at once, the second is told, and chooses", async () => {
  const { app, open, save, saved } = admin.on;
  await configure([{ name: "Returns" }]);
  await open("/queues");
  await app.getByRole("link", { name: "Returns" }).click();
  await app.getByRole("textbox", { name: "Tone of voice" }).fill("Mine");
  const [support, returns] = await queuesNow();
  await admin.shop.configure({ queues: [support, { ...returns, tone: "Theirs" }] });
  await save();
  await app.getByText("Somebody else saved this queue meanwhile").waitFor();
  expect(await app.getByRole("textbox", { name: "Tone of voice" }).inputValue()).toBe("Mine");
  await app.getByRole("button", { name: "Save mine instead" }).click();
  await saved();
  expect((await queuesNow()).find(({ name }) => name === "Returns")).toMatchObject({ tone: "Mine" });
});

test("settings that lead nowhere are said in plain words while they are made", async () => {
  const { app, open } = admin.on;
  await configure([{ name: "Returns" }]);
  await open("/queues/new");
  await app.getByRole("textbox", { name: "Name" }).fill("Health");
  await app.getByText("Only people I choose").click();
  await app.getByText(/^Nobody answers here:/).waitFor();
  await app.getByText("Everybody who answers, newcomers too").click();
  await app.getByRole("button", { name: "Add regulated" }).click();
  await app.getByText(/^Nobody here is trained for regulated\./).waitFor();
  await app.getByText("Specialists only").click();
  await app.getByLabel("Then it goes to").selectOption({ label: "Returns" });
  await app.getByText(/^Returns is not a specialist queue for regulated/).waitFor();
  await app.getByText("At these hours").click();
  await app.getByRole("button", { name: "Remove hours 1" }).click();
  await app.getByText("It has no hours, so it is closed on all days.").waitFor();
});

test("a queue is removed once it is said what happens; the default one stays", async () => {
  const { app, open, page } = admin.on;
  await configure([{ name: "Returns" }]);
  await open("/queues");
  await app.getByRole("link", { name: "Returns" }).click();
  await app.getByRole("button", { name: "Remove queue" }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByText("This cannot be undone.", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Remove queue" }).click();
  await page.getByText("“Returns” was removed").waitFor();
  await app.getByRole("heading", { name: "Queues", level: 1 }).waitFor();
  expect(await app.getByRole("link", { name: "Returns" }).count()).toBe(0);

  await app.getByRole("link", { name: "Support" }).click();
  await app.getByText("A shop needs a default queue.", { exact: false }).waitFor();
  expect(await app.getByRole("button", { name: "Remove queue" }).count()).toBe(0);
});

test("an agent looks at queues and team and can change nothing", async () => {
  const { app, open } = admin.on;
  await admin.shop.agent({ name: "Ben", role: "agent" });
  await open("/queues?as=Ben");
  await app.getByText("You can read this page.", { exact: false }).waitFor();
  await app.getByRole("link", { name: "Support" }).click();
  await app.getByText("You can read this page.", { exact: false }).waitFor();
  expect(await app.getByRole("textbox", { name: "Name" }).first().isDisabled()).toBe(true);
  expect(await app.getByRole("button", { name: /^Add hours|^Remove hours/ }).count()).toBe(0);
});

test.for(["/queues", "/queues/new"])("nobody is kept out of /app%s: WCAG 2.2 AA", async (path) => {
  const { app, open, barriers } = admin.on;
  await configure([{ name: "Returns", hours: [], holidays: [{ from: "2025-12-24", to: "2025-12-26" }] }]);
  await open(path);
  if (path === "/queues/new") {
    await app.getByText("Only people I choose").click();
    await app.getByText("At these hours").click();
    await app.getByRole("button", { name: "Add a holiday" }).click();
    await app.getByRole("button", { name: "Add regulated" }).click();
    await app.getByText("Full", { exact: true }).waitFor();
  }
  expect(await barriers()).toEqual([]);
});

test.for<[string, unknown]>([
  ["/app/queues/5/save", Buffer.from("{")],
  ["/app/queues/5/save", { queue: { name: "Returns" }, read: null }],
  ["/app/queues/5/remove", {}],
  ["/app/queues/preview", Buffer.from("[")],
  ["/app/queues/preview", { name: 5 }],
  ["/app/queues/plan/count", null],
  ["/app/queues/plan/count", { queueId: "5", windows: [], chatsPerHour: "many" }],
])("POST %s refuses what it cannot read, with a sentence", async ([path, body]) => {
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  const reply = await ada.request("POST", path, body, { "content-type": "application/json" });
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect((JSON.parse(reply.body) as { message: string }).message).toMatch(/\.$/);
});

test.for(["/app/queues/5", "/app/queues/plan?queue=5"])("there is no page %s", async (path) => {
  const ada = await admin.shop.agent({ name: "Ada", role: "admin" });
  expect((await ada.request("GET", path)).status).toBe(404);
});
