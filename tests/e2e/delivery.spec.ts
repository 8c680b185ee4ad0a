import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStack, type Agent, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { outline, RECORDS } from "./records.ts";

let stack: StackWithSandbox;
let shop: Shop;
let dana: Agent;

beforeAll(async () => {
  stack = await startStack({ processes: 2 });
  shop = await stack.installShop({ domain: "delivery.myshopify.com" });
  await shop.seed(RECORDS);
  dana = await shop.agent({ name: "Dana", process: 1 });
  // She picks what she answers: an offer would be a line more.
  await dana.request("PUT", "/agent/presence", { away: true });
});
afterAll(() => stack.stop());

const seqs = (lines: readonly { seq: number }[]) => lines.map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

async function waiting(process = 0) {
  const visitor = await shop.visitor({ process });
  await visitor.askForPerson();
  return { visitor, id: visitor.conversationId() ?? "" };
}

describe("two server processes on one database", () => {
  test("the shopper on one and the agent on the other see each other's lines, in one order", async () => {
    const { visitor, id } = await waiting(0);
    const shopperSees = await visitor.stream();
    const { stream: agentSees } = await dana.open(id);
    await dana.claim(id);
    for (let n = 1; n <= 5; n += 1) {
      await visitor.post(`question ${n}`);
      await dana.reply(id, `answer ${n}`);
    }
    const last = await shopperSees.until(({ text }) => text === "answer 5");
    await agentSees.until(({ seq }) => seq === last.seq);
    expect(seqs(shopperSees.lines)).toEqual(upTo(last.seq));
    expect(seqs(agentSees.lines)).toEqual(upTo(last.seq));
  });

  test("both processes writing in one conversation at once lose and reorder nothing", async () => {
    const { visitor, id } = await waiting(0);
    await dana.claim(id);
    const [mine, theirs] = await Promise.all([
      Promise.all(upTo(20).map((n) => visitor.post(`s${n}`))),
      Promise.all(upTo(20).map((n) => dana.reply(id, `a${n}`))),
    ]);
    expect([...mine, ...theirs].map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 201));
    const stream = await visitor.stream();
    const last = Math.max(...mine.map(({ seq }) => seq ?? 0), ...theirs.map(({ seq }) => seq ?? 0));
    await stream.until(({ seq }) => seq === last);
    expect(seqs(stream.lines)).toEqual(upTo(last));
    expect(new Set(stream.lines.map(({ text }) => text)).size).toBeGreaterThanOrEqual(40);
  });
});

describe("a stream", () => {
  test("resumes from any line, however it was cut", async () => {
    const { visitor } = await waiting();
    const stream = await visitor.stream();
    await stream.until(({ kind }) => kind === "engagement");
    stream.cut();
    await visitor.post("while nobody listened");
    await stream.resume();
    await stream.until(({ text }) => text === "while nobody listened");
    expect(seqs(stream.lines)).toEqual(upTo(stream.lines.length));
    const tail = await visitor.stream({ after: 3 });
    await tail.until(({ text }) => text === "while nobody listened");
    expect(tail.lines[0]?.seq).toBe(4);
  });

  const cursors: [string, string][] = [
    ["below nothing", "-1"],
    ["beyond the end", "999999999"],
    ["beyond any number", "9223372036854775807"],
    ["that is a word", "abc"],
    ["that is two", "1,2"],
    ["of 3,000 letters", "x".repeat(3_000)],
  ];
  test.for(cursors)("says resync and starts over for a cursor %s", async ([, after]) => {
    const { visitor, id } = await waiting();
    const { status, body } = await visitor.request("GET", `/chat/events?conversation=${id}&after=${after}`);
    expect({ status, ...JSON.parse(body) }).toMatchObject({ status: 200, resync: true, last: 5 });
    expect(seqs((JSON.parse(body) as { lines: { seq: number }[] }).lines)).toEqual(upTo(5));
  });

  test("has a fallback that waits: the answer to a long poll comes with the next line", async () => {
    const { visitor, id } = await waiting();
    const poll = visitor.request("GET", `/chat/events?conversation=${id}&after=5&wait=25`);
    await visitor.post("here I am");
    const { body } = await poll;
    expect(JSON.parse(body)).toMatchObject({ last: 6, lines: [{ seq: 6, text: "here I am" }] });
  });
});

describe("when a part is killed", () => {
  test("what a killed server acknowledged is there, once, and the retry gets the same answer", async () => {
    const { visitor, id } = await waiting(0);
    const clientId = randomUUID();
    const before = await visitor.post("acknowledged", { clientId });
    stack.kill(0, "SIGKILL");
    await stack.restart(0);
    const again = await visitor.post("acknowledged", { clientId });
    expect(again.status).toBe(200);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(again.body).toBe(before.body);
    const { stream } = await dana.open(id);
    await stream.until(({ seq }) => seq === before.seq);
    expect(stream.lines.filter(({ text }) => text === "acknowledged")).toHaveLength(1);
  });

  test("while the database is down a message is refused with 503 and Retry-After, before any 401; then it goes on", async () => {
    const { visitor } = await waiting(0);
    const clientId = randomUUID();
    await stack.killDatabase();
    const refused = await visitor.post("kept by the widget", { clientId });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    const stranger = await visitor.request("GET", "/chat/session", undefined, {
      authorization: `Bearer ${visitor.token.slice(0, -3)}xyz`,
    });
    expect(stranger.status).toBe(503);
    await stack.restartDatabase();
    await expect.poll(async () => (await visitor.post("kept by the widget", { clientId })).status).toBe(201);
    const stream = await visitor.stream();
    await stream.until(({ text }) => text === "kept by the widget");
    expect(seqs(stream.lines)).toEqual(upTo(stream.lines.length));
  });
});

describe("a waiting shopper is never left in silence", () => {
  test("something new is said every minute until the agent's first line, also across a restart, and each once", async () => {
    const { visitor, id } = await waiting(0);
    const stream = await visitor.stream();
    await stack.advance(125_000);
    await stream.until(({ kind, n }) => kind === "update" && n === 2);
    stack.kill(0, "SIGKILL");
    stack.kill(1, "SIGKILL");
    await Promise.all([stack.restart(0), stack.restart(1)]);
    await stream.resume();
    await stack.advance(60_000);
    await stream.until(({ kind, n }) => kind === "update" && n === 3);
    const updates = stream.lines.filter(({ kind }) => kind === "update");
    expect(updates.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(new Set(updates.map(({ text }) => text)).size).toBe(3);
    for (const { text } of updates) expect(text).toMatch(/\d/);

    await dana.claim(id);
    await dana.reply(id, "Hello");
    await stack.advance(300_000);
    await stream.until(({ text }) => text === "Hello");
    expect(outline(stream.lines).filter((it) => it === "wait:update")).toHaveLength(3);
  });
});
