import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStack, type Agent, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { outline, RECORDS } from "./records.ts";

let stack: StackWithSandbox;
let shop: Shop;
let dana: Agent;

beforeAll(async () => {
  stack = await startStack();
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
  dana = await shop.agent({ name: "Dana Reyes" });
  await dana.inboxStream();
});
afterAll(() => stack.stop());

async function conversation(visitor: Awaited<ReturnType<Shop["visitor"]>>) {
  const stream = await visitor.stream();
  return { stream, id: visitor.conversationId() ?? "" };
}

describe("from the bot to a person, over the real doors", () => {
  test("a question the shop's pages answer is answered, with the page named", async () => {
    const visitor = await shop.visitor();
    expect((await visitor.post("When do I get my money back after a return?")).status).toBe(201);
    const { stream } = await conversation(visitor);
    const answer = await stream.until(({ author }) => author === "bot");
    expect(answer).toMatchObject({ kind: "answer", source: { title: expect.stringContaining("efund") } });
    expect(answer).not.toHaveProperty("match");
  });

  test("asking for a person tells who comes and when, shows up in the inbox with its block, and is answered", async () => {
    const visitor = await shop.visitor({ customerId: "7002" });
    const inbox = await dana.inboxStream();
    await visitor.post("Can I talk to a real person about my order #4521?");
    const { stream, id } = await conversation(visitor);
    await stream.until(({ kind }) => kind === "engagement");
    expect(outline(stream.lines).slice(0, 5)).toEqual([
      "shopper",
      "handoff.requested",
      "wait:confirmation",
      "wait:estimate",
      "wait:engagement",
    ]);
    expect(stream.lines[3]?.text).toMatch(/\d/);

    const row = await inbox.until((it) => it["conversationId"] === id && it["holder"] === "queue");
    expect(row).toMatchObject({ who: "Noah Berg", unread: 1 });
    expect(row["issue"]).toMatch(/4521/);
    const opened = await dana.open(id);
    expect(opened.context).toMatchObject({
      customer: { text: expect.stringContaining("Noah") },
      trigger: { evidence: { seqs: [1] } },
      suggested: { message: expect.stringContaining("Noah") },
    });

    expect((await dana.claim(id)).status).toBe(200);
    expect((await dana.reply(id, "Hi Noah, I have #4521 in front of me.")).status).toBe(201);
    await stream.until(({ author, text }) => author === "agent" && text?.startsWith("Hi Noah") === true);
    expect((await dana.resolve(id)).status).toBe(200);
    await stream.until(({ type }) => type === "conversation.resolved");
    expect((await visitor.rate(5)).status).toBe(201);
    expect(await dana.inbox()).toContainEqual(
      expect.objectContaining({ conversationId: id, holder: "nobody", rating: 5 }),
    );
  });

  test("a VIP goes to a person with the first message, and the block shows the order without a look-up", async () => {
    const visitor = await shop.visitor({ customerId: "7001" });
    await visitor.post("Hello, my parcel came damaged");
    const { stream, id } = await conversation(visitor);
    await stream.until(({ kind }) => kind === "engagement");
    const { context } = await dana.open(id);
    expect(JSON.stringify(context["customer"])).toMatch(/VIP/i);
    expect(context["orders"]).toEqual([expect.objectContaining({ name: "#4521" })]);
    expect(await dana.inbox()).toContainEqual(
      expect.objectContaining({ conversationId: id, tier: "vip", reason: "customer-tier" }),
    );
  });

  test("the button reaches a person from the first second", async () => {
    const visitor = await shop.visitor();
    expect((await visitor.askForPerson()).status).toBe(201);
    const { stream } = await conversation(visitor);
    await stream.until(({ kind }) => kind === "estimate");
    expect(outline(stream.lines).slice(0, 2)).toEqual(["person.requested", "handoff.requested"]);
  });

  test("the fifth unresolved turn offers a person, once, and yes is enough", async () => {
    const visitor = await shop.visitor();
    for (let turn = 1; turn <= 5; turn += 1) await visitor.post("When do I get my refund?");
    const { stream } = await conversation(visitor);
    const offer = await stream.until(({ type }) => type === "person.offered");
    expect(offer.reason).toBe("unresolved-turns");
    expect(
      outline(stream.lines.filter(({ seq }) => seq < offer.seq)).filter((it) => it === "shopper"),
    ).toHaveLength(5);
    await visitor.post("yes please");
    await stream.until(({ type }) => type === "handoff.requested");
  });

  test("a question beyond what the bot knows is not answered but offered a person, and then honestly declined", async () => {
    const visitor = await shop.visitor();
    await visitor.post("Which mushroom coffee goes with a ketogenic diet in the Arctic?");
    const { stream } = await conversation(visitor);
    const offer = await stream.until(({ type }) => type === "person.offered");
    expect(offer.reason).toBe("outside-knowledge");
    await visitor.post("What did Napoleon eat?");
    const last = await stream.until(({ seq, author }) => seq > offer.seq && author === "bot");
    expect(last).toMatchObject({ type: "message.posted", kind: "not-known" });
  });

  test("a word on the merchant's list goes to a person whatever the bot could say", async () => {
    const visitor = await shop.visitor();
    await visitor.post("This is f\u200braud, I want my refund");
    const { stream } = await conversation(visitor);
    const handoff = await stream.until(({ type }) => type === "handoff.requested");
    expect(handoff).not.toHaveProperty("evidence");
  });

  test("'that helped' starts the count of turns again", async () => {
    const visitor = await shop.visitor();
    const conversationId = () => visitor.conversationId();
    for (let turn = 1; turn <= 4; turn += 1) await visitor.post("When do I get my refund?");
    const helped = { clientId: "helped-00001", conversationId: conversationId() };
    expect((await visitor.request("POST", "/chat/helped", helped)).status).toBe(201);
    await visitor.post("When do I get my refund?");
    const { stream } = await conversation(visitor);
    await stream.until(({ seq }) => seq === 11);
    expect(outline(stream.lines)).not.toContain("person.offered");
  });

  test("nothing of all this put an error into the log", () => {
    expect(stack.logs()).not.toMatch(/"level":(?:50|60)/);
  });
});
