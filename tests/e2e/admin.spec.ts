import { describe, expect, test } from "vitest";
import { RECORDS } from "./records.ts";
import { startAdmin } from "./support-admin.ts";

const baton = startAdmin({ seed: RECORDS });

describe("the inbox in the admin", () => {
  test("an agent takes and answers a conversation without a mouse, with the block on top, and the shopper reads it", async () => {
    const { app, open, barriers } = baton.on;
    const visitor = await baton.shop.visitor({ customerId: "7002" });
    await visitor.post("Can I talk to a real person about my order #4521?");
    await open("/inbox");
    await app.getByRole("button", { name: /Noah Berg.*4521/ }).waitFor();
    await app.getByRole("button", { name: /^Waiting/ }).press("j");
    const block = app.getByRole("region", { name: "What you need to know" });
    for (const heading of [
      "Customer",
      "Issue",
      "Bot tried",
      "Sentiment",
      "Trigger",
      "Collected",
      "Suggested response",
    ])
      await block.getByText(heading, { exact: true }).waitFor();
    expect(await barriers()).toEqual([]);

    await app.getByRole("button", { name: /^Waiting/ }).press("c");
    const composer = app.getByRole("textbox", { name: "Write to Noah Berg" });
    await composer.waitFor();
    await block.getByRole("button", { name: "Use" }).press("Enter");
    await composer.press("Enter");

    const stream = await visitor.stream();
    const answer = await stream.until(({ author, text }) => author === "agent" && text !== undefined);
    expect(answer.text).toMatch(/^Hi Noah/);
    expect(answer.text).not.toContain("Why:");
    await app.getByRole("button", { name: "Resolve", exact: true }).click();
    await app.getByText("Customer kept").click();
    await stream.until(({ type }) => type === "conversation.resolved");
  });

  test("a message written without a network says so, is kept, and arrives once", async () => {
    const { app, page, open } = baton.on;
    const visitor = await baton.shop.visitor();
    await visitor.askForPerson();
    const stream = await visitor.stream();
    await open("/inbox");
    await app.getByRole("button", { name: /Visitor/ }).click();
    await app.getByRole("button", { name: "Claim" }).first().click();
    const composer = app.getByRole("textbox");
    await composer.waitFor();

    await page.context().setOffline(true);
    await composer.fill("One moment, I am looking.");
    await composer.press("Enter");
    await app.getByText("Not sent yet.").waitFor();
    await page.context().setOffline(false);

    await stream.until(({ author }) => author === "agent");
    await app.getByText("Not sent yet.").waitFor({ state: "detached" });
    expect(
      stream.lines.filter(({ author, type }) => author === "agent" && type === "message.posted"),
    ).toHaveLength(1);
  });
});

describe("the settings in the admin", () => {
  test("a text that promises a wait without a number is refused while it is typed", async () => {
    const { app, open } = baton.on;
    await open("/texts");
    await app.getByRole("textbox", { name: "Up to … minutes", exact: true }).fill("Somebody comes soon.");
    await app.getByText("This text must name a number: use one of {high}.").waitFor();
  });

  test.for(["", "/triggers", "/texts", "/knowledge"])(
    "nobody is kept out of /app%s: WCAG 2.2 AA",
    async (path) => {
      const { open, barriers } = baton.on;
      await open(path);
      expect(await barriers()).toEqual([]);
    },
  );
});
