import { describe, expect, test } from "vitest";
import { focused } from "./support-shopper.ts";
import { IN_LINE } from "./waiting-lines.ts";
import { HOME, useShopper } from "./waiting-shopper.ts";

const at = useShopper();

describe("leaving", () => {
  test("says first what it does, can be taken back, and is done once", async () => {
    await at.waiting();
    await at.chat.button("Back to the assistant").click();
    await at.says("You give up your place in line, and the assistant answers again. What you wrote is kept.");
    await at.chat.button("No, keep waiting").click();
    expect(await focused(at.chat.page)).toBe("Back to the assistant");
    expect(at.script.posts).toEqual([]);
    await at.chat.button("Back to the assistant").click();
    await at.chat.button("Yes, go back").click();
    await at.chat.line(/^You have left the line$/).waitFor();
    await at.gone();
    expect(at.script.posts.map(({ path }) => path)).toEqual(["leave"]);
    expect(at.script.posts[0]?.body).toEqual({
      clientId: expect.any(String) as string,
      conversationId: expect.any(String) as string,
    });
  });

  test("that is refused says why, and the wait goes on", async () => {
    await at.waiting();
    at.script.refuse("leave", "Dana has just begun to answer you.");
    await at.chat.button("Back to the assistant").click();
    await at.chat.button("Yes, go back").click();
    await at.says("Dana has just begun to answer you.");
    await at.chat.button("No, keep waiting").click();
    await at.chat.button("Back to the assistant").waitFor();
    expect(await at.card().getByText("Dana has just begun to answer you.").isVisible()).toBe(false);
  });
});

describe("the answer by e-mail", () => {
  const field = () => at.chat.dialog.getByRole("textbox", { name: "Your e-mail address" });

  test("asks for an address, says what is wrong with it beside it, loses nothing, and tells what happens next", async () => {
    await at.waiting();
    await at.chat.button("E-mail me the answer").click();
    expect(await focused(at.chat.page)).toBe("");
    await field().fill("ana@example");
    await at.chat.page.keyboard.press("Enter");
    await at.says("This address is not complete. It looks like name@example.com.");
    expect([await field().getAttribute("aria-invalid"), await field().inputValue()]).toEqual([
      "true",
      "ana@example",
    ]);
    at.update({ ...IN_LINE, place: 1 });
    await at.says("Number 1 in line");
    expect(await at.card().getByRole("alert").innerText()).toMatch(/not complete/);

    at.script.refuse("mail", "This shop's mail is not set up.");
    await field().fill("ana@example.com");
    await at.chat.button("Send the answer there").click();
    await at.says("This shop's mail is not set up.");
    expect(await field().inputValue()).toBe("ana@example.com");
    await at.chat.button("Send the answer there").click();
    await at.says("The answer comes by e-mail to ana@example.com");
    await at.says("You can close this chat. What you write here still reaches the team.");
    await at.chat.dialog.getByText("A person answers by e-mail", { exact: true }).waitFor();
    expect(at.script.posts.map(({ path, body }) => [path, body["email"]])).toEqual([
      ["mail", "ana@example.com"],
      ["mail", "ana@example.com"],
    ]);
    expect(
      await at
        .card()
        .getByText(/Next update/)
        .count(),
    ).toBe(0);
    await at.chat.button("Change the address").click();
    expect(await field().inputValue()).toBe("ana@example.com");
  });

  test("while there is no network it is said not to be sent yet, and sent later", async () => {
    await at.waiting();
    await at.context.route("**/chat/mail", (route) => route.abort());
    await at.chat.button("E-mail me the answer").click();
    await field().fill("ana@example.com");
    await at.chat.button("Send the answer there").click();
    await at.says("Not sent yet. Trying again.");
    await at.context.unroute("**/chat/mail");
    await at.says("The answer comes by e-mail to ana@example.com");
  });
});

describe("wherever the shopper goes", () => {
  test("row 22: the wait is there again after a reload, on another page, in another tab, and back on the page", async () => {
    await at.waiting();
    await at.chat.say("It is the blue one.");
    await at.chat.line("It is the blue one.").getByText("Sent").waitFor();
    at.update({ ...IN_LINE, place: 1 });
    await at.says("Number 1 in line");
    for (const go of [
      () => at.chat.page.reload(),
      () => at.chat.page.goto(`${HOME}collections/all`),
      () => at.chat.page.goBack(),
    ]) {
      await go();
      await at.says("Number 1 in line");
      await at.says(/^Next update in /);
    }
    const other = await at.newTab();
    await other.dialog.waitFor();
    await at.says("Number 1 in line", other);
    await other.button("Back to the assistant").click();
    await other.button("Yes, go back").click();
    await at.gone();
  });

  test("row 6: what was said while the connection was gone is shown as soon as it is back", async () => {
    await at.waiting();
    await at.context.setOffline(true);
    await at.chat.dialog.getByText(/^You are offline/).waitFor();
    at.update({ ...IN_LINE, place: 1 });
    await at.context.setOffline(false);
    await at.says("Number 1 in line");
    expect(await at.chat.log.locator(".wait.update").count()).toBe(1);
  });

  test("without storage the wait is shown just the same", async () => {
    await at.context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await at.chat.page.reload();
    await at.waiting();
    await at.chat.button("Back to the assistant").click();
    await at.chat.button("Yes, go back").click();
    await at.gone();
    expect(at.troubles).toEqual([]);
  });
});
