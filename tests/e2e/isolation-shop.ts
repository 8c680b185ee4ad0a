import type { Agent, Reply, Shop, StackWithSandbox, Visitor } from "../support/stack.ts";
import { poll } from "../support/poll.ts";
import { type Ids, idsOf } from "./isolation-ids.ts";
import { RECORDS } from "./records.ts";
import { asOwner } from "./support-owner.ts";

/** Stands in everything that belongs to the marked shop. */
export const SHOP = "Quokkaquill";
/** Stands in everything of the shopper who chats there. */
export const PERSON = "Wombatwren";

const COPY_DEADLINE_MS = 20_000;

export type Invited = { shop: Shop; agent: Agent; visitor: Visitor; ids: Ids };

/** A shop with one of everything that has an id, and a signed-in shopper whose chat was answered and ended. */
export async function inviteOver(
  stack: StackWithSandbox,
  domain: string,
  { marked }: { marked: boolean },
): Promise<Invited> {
  const mark = marked ? SHOP : "Plain";
  const person = marked ? PERSON : "Plainer";
  const shop = await stack.installShop({ domain });
  const agent = await shop.agent({ name: `Dana ${mark}`, role: "admin" });
  await shop.seed(records(mark, person));
  const { rules, queues } = json<{ rules: object[]; queues: object[] }>(
    await agent.request("GET", "/agent/settings"),
  );
  await shop.configure({
    queues: [...queues, { name: `${mark} team`, mode: "manual", tone: `${mark} tone` }],
    topics: [{ name: `${mark} topic`, phrases: [`the ${mark} engraving`] }],
    texts: { "bot.greeting": `Welcome to ${mark}` },
    rules: rules.map((rule, at) => (at === 0 ? { ...rule, name: `${mark} rule` } : rule)),
  });
  await importOne(agent, mark);
  await answerOne(agent, mark);

  const visitor = await shop.visitor({ customerId: "7001" });
  await visitor.post(`Where is my order #4521? I am ${person}, ${person}@example.com`);
  await visitor.askForPerson();
  const conversation = visitor.conversationId() ?? "";
  await agent.claim(conversation);
  await agent.reply(conversation, `Hello ${person}, I am looking`);
  await visitor.rate(4);
  await agent.resolve(conversation);
  const webhook = await shop.webhook("customers/data_request", {
    customer: { id: 7001 },
    shop_domain: domain,
  });
  if (webhook.status !== 200) throw new Error(`The request was answered ${webhook.status}`);
  await poll("The copy for the shopper", COPY_DEADLINE_MS, async () => {
    const made = "select from exports e join shops s on s.id = e.shop_id where s.domain = $1";
    return (await asOwner(stack.ownerDatabaseUrl, made, [domain])).length > 0;
  });
  return { shop, agent, visitor, ids: await idsOf(stack.ownerDatabaseUrl, domain, conversation) };
}

function records(mark: string, person: string): typeof RECORDS {
  return {
    ...RECORDS,
    policies: RECORDS.policies.map((it) => ({ ...it, body: `${it.body}<p>${mark} says so.</p>` })),
    customers: RECORDS.customers.map((it) => ({
      ...it,
      lastName: person,
      email: `${person}${it.id}@example.com`,
    })),
    orders: RECORDS.orders.map((it) => ({
      ...it,
      email: `${person}@example.com`,
      note: `For ${person}`,
      lineItems: [{ title: `${person} shaker`, quantity: 1, price: "9.90" }],
    })),
  };
}

/** A file of another system, as a browser sends it. */
async function importOne(agent: Agent, mark: string): Promise<void> {
  const csv = `conversation_id,role,text\n1,customer,"Is ${mark} open on Sunday?"\n1,agent,"Yes"\n`;
  const edge = "isolation-edge";
  const file = 'Content-Disposition: form-data; name="file"; filename="past.csv"\r\nContent-Type: text/csv';
  expectFine(
    await agent.request(
      "POST",
      "/app/transcripts/import",
      Buffer.from(`--${edge}\r\n${file}\r\n\r\n${csv}\r\n--${edge}--\r\n`),
      { "content-type": `multipart/form-data; boundary=${edge}` },
    ),
  );
}

async function answerOne(agent: Agent, mark: string): Promise<void> {
  const question = { title: `What is ${mark}?`, topic: null, examples: [], phrases: [`what is ${mark}`] };
  expectFine(
    await agent.request("POST", "/app/questions/answer", {
      id: "q-what-is-it",
      question,
      harm: true,
      clear: true,
    }),
  );
}

function expectFine({ status, body }: Reply): void {
  if (status !== 200) throw new Error(`The preparation was answered ${status}: ${body}`);
}

function json<Shape>({ body }: Reply): Shape {
  return JSON.parse(body) as Shape;
}
