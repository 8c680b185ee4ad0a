import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStack, type Agent, type Reply, type Shop, type StackWithSandbox } from "../support/stack.ts";

const HOUR = 3_600_000;

let stack: StackWithSandbox;
let north: Shop;
let south: Shop;
let dana: Agent;
let viewer: Agent;
let stranger: Agent;
let queueId: string;

beforeAll(async () => {
  stack = await startStack();
  north = await stack.installShop({ domain: "north.myshopify.com" });
  south = await stack.installShop({ domain: "south.myshopify.com" });
  dana = await north.agent({ name: "Dana" });
  viewer = await north.agent({ name: "Vic", role: "viewer" });
  stranger = await south.agent({ name: "Sam" });
  const { body } = await dana.request("GET", "/agent/team");
  queueId = (JSON.parse(body) as { queues: { queueId: string }[] }).queues[0]?.queueId ?? "";
});
afterAll(() => stack.stop());

const sentence = ({ body }: Reply) => JSON.parse(body) as { code: string; message: string };
const path = (id: string, action: string) => `/agent/conversations/${id}/${action}`;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

async function held(): Promise<string> {
  const visitor = await north.visitor();
  await visitor.askForPerson();
  const id = visitor.conversationId() ?? "";
  expect((await dana.claim(id)).status).toBe(200);
  return id;
}

const LONG = "x".repeat(20_001);
const WRONG: [string, string, unknown][] = [
  ["a note that is too long", "release", { note: LONG }],
  ["a note that is no text", "hand-back", { note: 5 }],
  ["a note with half a character", "transfer", Buffer.from('{"queueId":"x","note":"\\ud800"}')],
  ["a team that is no id", "transfer", { queueId: "support" }],
  ["a team that nobody knows", "transfer", { queueId: randomUUID() }],
  ["a colleague whom nobody knows", "transfer", { agentId: randomUUID(), queueId: "own" }],
  ["a time that is none", "snooze", { until: "tomorrow" }],
  ["a time that is past", "snooze", { until: inHours(-1) }],
  ["a time in a year", "snooze", { until: inHours(9_000) }],
  ["an outcome of one's own", "resolve", { outcome: "happy" }],
  ["a field too many", "claim", { force: true }],
];
test.for(WRONG)(
  "%s is refused with a sentence, and the agent goes on holding the chat",
  async ([, action, body]) => {
    const id = await held();
    const own = JSON.stringify(body).includes('"own"') ? { ...(body as object), queueId } : body;
    const answer = await dana.request("POST", path(id, action), own);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(sentence(answer).message).toMatch(/\w+ .*\w/);
    expect(await dana.inbox()).toContainEqual(
      expect.objectContaining({ conversationId: id, holder: "agent" }),
    );
  },
);

const ACTIONS = ["claim", "decline", "release", "hand-back", "wake", "reopen", "resolve"];
test.for(ACTIONS)("%s: a viewer may not, a stranger and a made-up id find nothing", async (action) => {
  const id = await held();
  expect((await viewer.request("POST", path(id, action), {})).status).toBe(403);
  expect((await stranger.request("POST", path(id, action), {})).status).toBe(404);
  for (const made of [randomUUID(), "1", "..%2f"])
    expect((await dana.request("POST", path(made, action), {})).status).toBe(404);
});

test("a shopper of another shop leaves no line and chooses no e-mail here", async () => {
  const id = await held();
  const other = await south.visitor();
  const ids = { clientId: randomUUID(), conversationId: id };
  expect((await other.request("POST", "/chat/leave", ids)).status).toBe(404);
  const mail = { ...ids, email: "x@example.com" };
  expect((await other.request("POST", "/chat/mail", mail)).status).toBe(404);
  const bad = await (
    await north.visitor()
  ).request("POST", "/chat/mail", { ...ids, email: "not an address" });
  expect(bad.status).toBe(400);
});

test("somebody who is taken out of the team is let in no longer, and what they held waits again", async () => {
  const ben = await north.agent({ name: "Ben" });
  const visitor = await north.visitor();
  await visitor.askForPerson();
  const id = visitor.conversationId() ?? "";
  await ben.claim(id);
  await north.configure({ team: [{ agentId: ben.id, isRemoved: true }] });
  expect((await ben.reply(id, "Hello")).status).toBeGreaterThanOrEqual(401);
  expect(await dana.inbox()).toContainEqual(expect.objectContaining({ conversationId: id, holder: "queue" }));
  const stream = await visitor.stream();
  expect((await stream.until(({ kind }) => kind === "update")).text).toMatch(/Ben had to leave/);
  stream.close();
});
