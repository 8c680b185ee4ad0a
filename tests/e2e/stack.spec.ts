import { afterAll, beforeAll, expect, test } from "vitest";
import { startStack, type Shop, type Stack } from "../support/stack.ts";

/** The stack adapter itself: what every other end-to-end test rests on. */
let stack: Stack;
let shop: Shop;

const POLICY = {
  type: "REFUND_POLICY",
  title: "Refund policy",
  body: "<p>You can return an unopened product within 30 days of delivery for a full refund.</p>",
};

beforeAll(async () => {
  stack = await startStack({ processes: 2 });
  shop = await stack.installShop({ domain: "one.myshopify.com" });
  await shop.seed({ policies: [POLICY] });
});

afterAll(() => stack.stop());

test("a shopper on one process and an agent on the other carry a conversation through its whole life", async () => {
  const agent = await shop.agent({ name: "Maya", process: 1 });
  const inbox = await agent.inboxStream();
  const shopper = await shop.visitor({ process: 0 });

  const first = await shopper.post("Can I return an unopened product?");
  const stream = await shopper.stream();
  const answer = await stream.until(({ author, type }) => author === "bot" && type === "message.posted");
  expect(first.status).toBe(201);
  expect(answer["source"]).toMatchObject({ title: "Refund policy" });

  await shopper.askForPerson();
  const row = await inbox.until(
    (it) => it["conversationId"] === shopper.conversationId() && it["holder"] === "queue",
  );
  expect(row["reason"]).toBe("asked-for-person");

  const id = shopper.conversationId() ?? "";
  const { context, stream: own } = await agent.open(id);
  expect(Object.keys(context)).toEqual(
    expect.arrayContaining(["customer", "issue", "botTried", "sentiment", "suggested"]),
  );
  expect((await agent.claim(id)).status).toBe(200);
  const reply = await agent.reply(id, "Hello, Maya here.");
  expect(await stream.until(({ seq }) => seq === reply.seq)).toMatchObject({
    author: "agent",
    text: "Hello, Maya here.",
  });
  expect((await agent.resolve(id)).status).toBe(200);
  expect((await shopper.rate(5)).status).toBe(201);
  await own.until(({ type }) => type === "conversation.rated");

  const seqs = stream.lines.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  for (const open of [inbox, own, stream]) open.close();
});

test("time moves: a shopper who waits is told again every 75 seconds", async () => {
  const shopper = await shop.visitor();
  await shopper.askForPerson();
  const stream = await shopper.stream();
  await stream.until(({ type, kind }) => type === "wait.told" && kind === "engagement");

  await stack.advance(160_000);

  await stream.until(({ type, kind, n }) => type === "wait.told" && kind === "update" && n === 2);
  expect(stream.lines.filter(({ kind }) => kind === "update")).toHaveLength(2);
  stream.close();
});

test("a stream that was cut resumes without a gap and without a repetition", async () => {
  const shopper = await shop.visitor();
  await shopper.post("Hello");
  const stream = await shopper.stream();
  await stream.until(({ author }) => author === "bot");
  stream.cut();
  const missed = await shopper.post("Can I return an unopened product?");

  await stream.resume();

  await stream.until(({ seq }) => seq === missed.seq);
  const seqs = stream.lines.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  stream.close();
});

test("a killed process comes back at its address, and a killed database with what was acknowledged", async () => {
  const shopper = await shop.visitor({ process: 1 });
  const sent = await shopper.post("Is anyone there?");
  stack.kill(1, "SIGKILL");
  await stack.restart(1);
  await stack.killDatabase();
  const meanwhile = await shopper.post("And now?");
  await stack.restartDatabase();

  expect(meanwhile).toMatchObject({ status: 503, headers: { "retry-after": expect.any(String) as string } });
  const stream = await shopper.stream();
  expect(await stream.until(({ seq }) => seq === sent.seq)).toMatchObject({ text: "Is anyone there?" });
  stream.close();
});
