import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startStack, type Agent, type Line, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { poll } from "../support/poll.ts";
import { makeVisitor } from "../support/visitor.ts";
import { RECORDS } from "./records.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LONGEST_SILENCE = 90 * SECOND;
/** Minutes in which everything that is due is done, one thing after the other. */
const SLOW = 4 * MINUTE;

let stack: StackWithSandbox;
let shop: Shop;
let streams: { close(): void }[];
let shops = 0;

beforeAll(async () => {
  stack = await startStack({ processes: 2 });
});
afterAll(() => stack.stop());

beforeEach(async () => {
  shops += 1;
  streams = [];
  shop = await stack.installShop({ domain: `peers-${shops}.myshopify.com` });
  await shop.seed(RECORDS);
});
afterEach(() => {
  for (const stream of streams) stream.close();
});

async function waiting(process = 0) {
  const visitor = await shop.visitor({ process });
  await visitor.askForPerson();
  const stream = await visitor.stream();
  streams.push(stream);
  return { visitor, stream, id: visitor.conversationId() ?? "" };
}

/** All lines of a conversation as the team sees them. */
async function log(agent: Agent, id: string): Promise<Line[]> {
  const { body } = await agent.request("GET", `/agent/conversations/${id}/events?after=0`);
  return (JSON.parse(body) as { lines?: Line[]; events?: Line[] }).lines ?? [];
}

const isUpdate = ({ type, kind }: Line) => type === "wait.told" && kind === "update";

function longestSilence(lines: readonly Line[]): number {
  const times = lines.filter(({ type }) => type === "wait.told").map(({ at }) => Date.parse(at));
  return Math.max(...times.slice(1).map((at, n) => at - (times[n] ?? at)));
}

test("peers 2: place and time are told at once and again each minute, and are there after a reload", async () => {
  await shop.agent({ name: "Dana" });
  const { visitor, stream } = await waiting();
  const first = await stream.until(({ type, told }) => type === "wait.told" && told !== undefined);
  expect(first).toMatchObject({ told: { place: 1 }, text: expect.stringMatching(/number 1 in line/) });
  await stack.advance(3 * MINUTE);
  await stream.until((line) => isUpdate(line) && Number(line.n) >= 3);
  const reloaded = await visitor.stream({ after: 0 });
  streams.push(reloaded);
  await reloaded.until((line) => isUpdate(line) && Number(line.n) >= 3);
  expect(reloaded.lines.map(({ seq }) => seq)).toEqual(reloaded.lines.map((_, n) => n + 1));
  expect(longestSilence(reloaded.lines)).toBeLessThanOrEqual(LONGEST_SILENCE);
});

test("peers 3: when the process of an agent's inbox is killed, their chat goes to somebody who is there", async () => {
  const gone = await shop.agent({ name: "Gone", process: 1 });
  const { stream, id } = await waiting();
  expect((await gone.claim(id)).status).toBe(200);
  const dana = await shop.agent({ name: "Dana", process: 0 });
  stack.kill(1, "SIGKILL");
  try {
    await stack.advance(2 * MINUTE);
    const returned = await stream.until(({ type }) => type === "conversation.returned");
    const word = await stream.until((line) => isUpdate(line) && line.seq > returned.seq);
    expect(word.text).toMatch(/Gone had to leave/);
    const [row] = await dana.inbox();
    expect(row).toMatchObject({ conversationId: id, holder: "queue" });
    expect((await dana.claim(id)).status).toBe(200);
  } finally {
    await stack.restart(1);
  }
});

test("peers 6: after a break an inbox has what was missed, and nobody answers over a colleague", async () => {
  const dana = await shop.agent({ name: "Dana", process: 0 });
  const ben = await shop.agent({ name: "Ben", process: 1 });
  const { visitor, id } = await waiting();
  const inbox = await dana.inboxStream();
  streams.push(inbox);
  const { stream: seen } = await dana.open(id);
  streams.push(seen);
  inbox.cut();
  seen.cut();
  await ben.claim(id);
  await ben.reply(id, "This is Ben.");
  const { seq } = await visitor.post("Thank you, Ben");
  const late = await dana.reply(id, "This is Dana.");
  expect(late).toMatchObject({ status: 409 });
  expect(JSON.parse(late.body)).toMatchObject({ code: "not-yours", by: "Ben" });
  await Promise.all([inbox.resume(), seen.resume()]);
  await seen.until((line) => line.seq === seq);
  expect(seen.lines.map((line) => line.seq)).toEqual(seen.lines.map((_, n) => n + 1));
  expect(seen.lines.map(({ text }) => text)).not.toContain("This is Dana.");
  await inbox.until((row) => row["conversationId"] === id && row["agentName"] === "Ben");
});

test(
  "peers 7: asked one after the other and answered by nobody, the shopper is offered an e-mail and gets the answer there",
  async () => {
    const dana = await shop.agent({ name: "Dana" });
    const ben = await shop.agent({ name: "Ben" });
    const { visitor, stream, id } = await waiting();
    await stack.advance(6 * MINUTE);
    const exit = await stream.until(({ kind }) => kind === "exit");
    expect(exit.text).toMatch(/e-mail address.*within 24 hours/);
    const asked = (await log(dana, id)).flatMap(({ type, to }) =>
      type === "handoff.offered" ? [(to as { name: string }).name] : [],
    );
    expect(new Set(asked)).toEqual(new Set(["Dana", "Ben"]));
    expect(longestSilence(stream.lines)).toBeLessThanOrEqual(LONGEST_SILENCE);

    const choice = { clientId: randomUUID(), conversationId: id, email: "maya@example.com" };
    expect(await visitor.request("POST", "/chat/mail", choice)).toMatchObject({ status: 201 });
    await visitor.post("sorry, it is maya.lind@example.com");
    await stream.until(
      ({ kind, text }) => kind === "confirmation" && text?.includes("maya.lind@example.com") === true,
    );
    const before = stream.lines.length;
    await stack.advance(2 * MINUTE);
    expect(stream.lines.slice(before).filter(isUpdate)).toEqual([]);
    expect((await ben.claim(id)).status).toBe(200);
    await ben.reply(id, "Your parcel arrives tomorrow.");
    await stack.advance(SECOND);
    const mails = () => stack.sandbox.mails().filter(({ to }) => to.includes("maya.lind@example.com"));
    await poll("The mail", 10 * SECOND, () => Promise.resolve(mails().length > 0));
    expect(mails()).toHaveLength(1);
  },
  SLOW,
);

test("peers 10: an answer that is under way on another process never comes after the handoff", async () => {
  const dana = await shop.agent({ name: "Dana" });
  for (let round = 0; round < 20; round += 1) {
    const visitor = await shop.visitor({ process: 0 });
    await visitor.post("hello");
    const conversationId = visitor.conversationId();
    const otherTab = makeVisitor({
      appUrl: () => stack.appUrls[1] ?? "",
      appHost: "baton.example",
      origin: `https://${shop.domain}`,
      token: visitor.token,
      conversationId,
    });
    const answers = await Promise.all([
      visitor.post("When do I get my money back after a return?"),
      otherTab.askForPerson(),
      visitor.post("How long is shipping?"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const lines = await log(dana, conversationId ?? "");
    const from = lines.findIndex(({ type }) => type === "handoff.requested");
    expect(from).toBeGreaterThan(0);
    expect(lines.slice(from).filter(({ author }) => author === "bot")).toEqual([]);
  }
});

test(
  "peers 24: with agents who are there and do not react, the chat goes round, whoever lets three pass counts as away, the lead's warning is in the log, and the chat is kept",
  async () => {
    const dana = await shop.agent({ name: "Dana" });
    await shop.agent({ name: "Ben" });
    const { stream, id } = await waiting();
    await stack.advance(7 * MINUTE);
    const lines = await log(dana, id);
    const offers = lines.filter(({ type }) => type === "handoff.offered");
    expect(offers.length).toBeGreaterThanOrEqual(6);
    expect(lines.filter(({ type }) => type === "offer.missed")).toHaveLength(offers.length);
    expect(lines.filter(({ type }) => type.startsWith("service.")).map(({ type }) => type)).toEqual([
      "service.warned",
      "service.breached",
    ]);
    const { body } = await dana.request("GET", "/agent/team");
    const { agents } = JSON.parse(body) as { agents: { name: string; isAway: boolean }[] };
    expect(
      agents.filter(({ name }) => name === "Dana" || name === "Ben").map(({ isAway }) => isAway),
    ).toEqual([true, true]);
    expect(await dana.inbox()).toMatchObject([
      { conversationId: id, holder: "queue", service: { level: "breached" } },
    ]);
    expect(longestSilence(stream.lines)).toBeLessThanOrEqual(LONGEST_SILENCE);
    expect(new Set(stream.lines.filter(isUpdate).map(({ n }) => n)).size).toBe(
      stream.lines.filter(isUpdate).length,
    );
    expect((await dana.claim(id)).status).toBe(200);
  },
  SLOW,
);
