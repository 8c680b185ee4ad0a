import { describe, expect, test } from "vitest";
import { IN_LINE } from "./waiting-lines.ts";
import { useShopper } from "./waiting-shopper.ts";

const MINUTE = 60_000;

const at = useShopper();

describe("the card about the wait", () => {
  test("tells place, time, team and the next word, follows an update, says who reads, and goes with the first line", async () => {
    await at.waiting();
    await at.says(/^About 2 to 4 min \(as of \d\d:\d\d [AP]M\) · Team: Returns$/);
    await at.says(/^Next update in [01]:\d\d$/);
    await at.chat.log.getByRole("link", { name: "Returns and refunds" }).waitFor();
    expect(await at.chat.box.getAttribute("placeholder")).toBe("Add details while you wait");
    at.update({ ...IN_LINE, place: 1, lowSeconds: 0, highSeconds: 120 });
    await at.says("Number 1 in line");
    await at.says(/^Up to 2 min/);
    at.script.say("conversation.claimed", { author: "agent", agentName: "Dana" });
    await at.says("Dana is reading what you wrote");
    expect(
      await at
        .card()
        .getByText(/^Number/)
        .count(),
    ).toBe(0);
    at.script.say("message.posted", {
      author: "agent",
      agentName: "Dana",
      text: "Hello, I have your order.",
    });
    await at.gone();
    expect(await at.chat.box.getAttribute("placeholder")).toBe("Write a message");
    expect(at.troubles).toEqual([]);
  });

  test("adding details while waiting is an ordinary message, in the page's language", async () => {
    await at.chat.page.evaluate(() => (document.documentElement.lang = "de_AT"));
    await at.waiting();
    await at.chat.say("It is the blue one.");
    await at.chat.line("It is the blue one.").getByText("Sent").waitFor();
    expect(at.script.posts.map(({ path, language }) => [path, language])).toEqual([["messages", "de-AT"]]);
    await at.says("Number 2 in line");
  });

  test.for<[string, Record<string, unknown>, string]>([
    ["conversation.returned", {}, "Back in line"],
    ["handoff.moved", { queueName: "Support" }, "Now waiting for Support"],
    [
      "conversation.transferred",
      { agentName: "Dana", queueName: "Support" },
      "Dana has passed you on to Support",
    ],
  ])("after %s the shopper waits again, and is told so", async ([type, more, sentence]) => {
    await at.waiting();
    at.script.say("conversation.claimed", { author: "agent", agentName: "Dana" });
    await at.says("Dana is reading what you wrote");
    at.script.say(type, { author: "system", ...more });
    await at.chat.line(sentence).waitFor();
    await at.says("A person is being found for you");
    await at.says(`Team: ${"queueName" in more ? "Support" : "Returns"}`);
    at.update({ ...IN_LINE, place: 1 });
    await at.says("Number 1 in line");
  });

  test.for<[string, Record<string, unknown>, string]>([
    ["queue.left", { author: "shopper" }, "You have left the line"],
    ["conversation.handed-back", { author: "agent", agentName: "Dana" }, "Back with the assistant"],
  ])(
    "after %s the assistant is there again, and a person can be asked for anew",
    async ([type, more, sentence]) => {
      await at.waiting();
      at.script.say(type, more);
      await at.chat.line(sentence).waitFor();
      await at.gone();
      await at.chat.dialog.getByText("The assistant answers right away").waitFor();
      await at.chat.button("Talk to a person").waitFor();
      at.script.handOver();
      await at.says("Number 2 in line");
    },
  );

  test("a team that is away is said to be back at a time, not within minutes", async () => {
    await at.waiting({ knows: "opening", opensInSeconds: 3 * 86_400, place: 1, nextUpdateSeconds: 75 });
    await at.says(/^Closed now, back on (Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\d\d:\d\d/);
    expect(
      await at
        .card()
        .getByText(/\d min/)
        .count(),
    ).toBe(0);
  });

  test("a clock that is ten minutes off does not make the countdown lie", async () => {
    await at.chat.page.clock.install({ time: Date.now() + 10 * MINUTE });
    await at.chat.page.reload();
    await at.waiting();
    await at.says("The next update is due now");
    at.update({ ...IN_LINE, place: 1 });
    await at.says(/^Next update in 1:\d\d$/);
    await at.chat.page.clock.fastForward(70_000);
    await at.says(/^Next update in 0:0\d$/);
    await at.chat.page.clock.fastForward(10_000);
    await at.says("The next update is due now");
    at.update({});
    await at.card().getByRole("timer").filter({ hasText: /./ }).waitFor({ state: "detached" });
  });
});

describe("when the card's script cannot be had", () => {
  test("the lines tell, leaving and all else go on, and the card comes when it can", async () => {
    await at.context.route("**/baton-wait.js", (route) => route.abort());
    at.script.handOver();
    await at.chat.open();
    await at.chat.line("You are number 2 in line.").waitFor();
    await at.chat.dialog.getByText("A person is being found for you").waitFor();
    at.update({ ...IN_LINE, place: 1 }, "You are number 1 in line.");
    const line = at.chat.line("You are number 1 in line.");
    await line.waitFor();
    // Nobody else reads it out, so the log does.
    expect(await line.getAttribute("aria-live")).toBeNull();
    await at.chat.say("It is the blue one.");
    await at.chat.line("It is the blue one.").getByText("Sent").waitFor();
    expect(at.troubles).toEqual([]);

    await at.context.unroute("**/baton-wait.js");
    at.update({ ...IN_LINE, place: 1 }, "You are still number 1 in line.");
    await at.says("Number 1 in line");
  });

  test("a shopper who does not wait never loads it", async () => {
    const asked: string[] = [];
    at.context.on("request", (request) => asked.push(request.url()));
    await at.chat.open();
    at.script.say("message.posted", { author: "bot", text: "Hello.", kind: "small-talk" });
    await at.chat.line("Hello.").waitFor();
    expect(asked.filter((url) => url.includes("baton-wait"))).toEqual([]);
  });
});
