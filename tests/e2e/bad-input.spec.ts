import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  startStack,
  type Agent,
  type Reply,
  type Shop,
  type StackWithSandbox,
  type Visitor,
} from "../support/stack.ts";
import { RECORDS } from "./records.ts";

let stack: StackWithSandbox;
let north: Shop;
let south: Shop;
let visitor: Visitor;
let conversation: string;
let dana: Agent;

beforeAll(async () => {
  stack = await startStack();
  north = await stack.installShop({ domain: "north.myshopify.com" });
  south = await stack.installShop({ domain: "south.myshopify.com" });
  await north.seed(RECORDS);
  dana = await north.agent({ name: "Dana" });
  // She picks what she answers: an offer would be a line more.
  await dana.request("PUT", "/agent/presence", { away: true });
  visitor = await north.visitor();
  await visitor.askForPerson();
  conversation = visitor.conversationId() ?? "";
});
afterAll(() => stack.stop());

/** Bodies no door may take, whatever it expects. */
const BODIES: [string, unknown][] = [
  ["malformed JSON", Buffer.from('{"clientId": "abc')],
  ["nothing", Buffer.from("")],
  ["not UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ["a list", []],
  ["a number", 5],
  ["null", null],
  ["another type in every field", { clientId: 1, text: {}, conversationId: [], score: "5", outcome: 7 }],
  ["a NUL", { clientId: "client-id-1", text: "a\0b", conversationId: "x\0" }],
  ["a lone surrogate", Buffer.from('{"clientId":"client-id-1","text":"\\ud800"}')],
  ["an unknown field", { clientId: "client-id-1", text: "hello", role: "agent", seq: 1 }],
  ["a prototype", Buffer.from('{"clientId":"client-id-1","text":"a","__proto__":{"polluted":true}}')],
  ["a megabyte", { clientId: "client-id-1", text: "x".repeat(1_000_000) }],
  ["a thousand levels", Buffer.from(`${"[".repeat(1_000)}${"]".repeat(1_000)}`)],
];

const sentence = ({ body }: Reply) => JSON.parse(body) as { code: string; message: string };

describe("what the chat door does not take", () => {
  const doors = ["messages", "person", "helped", "rating", "leave", "mail", "verify", "verify/code"].map(
    (door) => `/chat/${door}`,
  );
  for (const path of doors)
    test.for(BODIES)(`POST ${path} refuses %s with a code and a sentence`, async ([, body]) => {
      const reply = await visitor.request("POST", path, body);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(sentence(reply).code).toMatch(/^[a-z-]+$/);
      expect(sentence(reply).message).toMatch(/\.$/);
    });

  test("nothing of all that was written", async () => {
    const { body } = await visitor.request("GET", `/chat/events?conversation=${conversation}&after=0`);
    expect((JSON.parse(body) as { last: number }).last).toBe(5);
  });

  test("a form of another page cannot post: only application/json is taken", async () => {
    const body = Buffer.from(JSON.stringify({ clientId: randomUUID(), text: "hello" }));
    const reply = await visitor.request("POST", "/chat/messages", body, { "content-type": "text/plain" });
    expect(reply.status).toBe(415);
  });

  test("a method that is not there is 405 with what is, a path that is not there 404", async () => {
    const wrong = await visitor.request("DELETE", "/chat/messages");
    expect([wrong.status, wrong.headers["allow"]]).toEqual([405, "POST"]);
    expect((await visitor.request("GET", "/chat/nothing")).status).toBe(404);
  });

  test("text that is odd but whole is kept to the byte", async () => {
    const odd =
      "  ‮gnp.txt \u200b<script>alert(1)</script> ' or 1=1; -- 🏳️‍🌈 ﷽ \u{1F468}\u200D\u{1F469} %00 ${7*7}";
    const { seq } = await visitor.post(odd);
    const { body } = await visitor.request("GET", `/chat/events?conversation=${conversation}&after=0`);
    const { lines } = JSON.parse(body) as { lines: { seq: number; text?: string }[] };
    expect(lines.find((line) => line.seq === seq)?.text).toBe(odd);
  });
});

describe("who may not come in", () => {
  const tokens: [string, (good: string) => string | undefined][] = [
    ["none", () => undefined],
    ["of another scheme", (good) => `Basic ${good}`],
    ["cut short", (good) => `Bearer ${good.slice(0, -1)}`],
    ["changed in one letter", (good) => `Bearer ${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`],
    ["of a shop that is none", (good) => `Bearer ${good.replace(/_[0-9a-f]+_/, "_ffffffffffffffffff_")}`],
    ["of 100 kB", () => `Bearer vt_${"a".repeat(8_000)}`],
  ];
  test.for(tokens)("a visitor token that is %s gets the same 401 as any other", async ([, spoil]) => {
    const authorization = spoil(visitor.token);
    const headers = { authorization: authorization ?? "" };
    const reply = await visitor.request("GET", "/chat/session", undefined, headers);
    expect(reply.status).toBe(401);
    expect(sentence(reply).code).toBe("not-signed-in");
  });

  test("a session token of one shop opens nothing of the other", async () => {
    const outside = await south.agent({ name: "Olga" });
    const missing = await outside.request("GET", `/agent/conversations/${randomUUID()}`);
    for (const [method, path, body] of [
      ["GET", `/agent/conversations/${conversation}`, undefined],
      ["GET", `/agent/conversations/${conversation}/stream`, undefined],
      ["GET", `/agent/conversations/${conversation}/events`, undefined],
      ["GET", `/agent/conversations/${conversation}/context`, undefined],
      ["POST", `/agent/conversations/${conversation}/claim`, {}],
      ["POST", `/agent/conversations/${conversation}/messages`, { clientId: randomUUID(), text: "hi" }],
      ...["resolve", "decline", "release", "hand-back", "wake", "reopen"].map(
        (action) => ["POST", `/agent/conversations/${conversation}/${action}`, {}] as const,
      ),
    ] as const) {
      const reply = await outside.request(method, path, body);
      expect({ path, status: reply.status, body: reply.body }).toEqual({
        path,
        status: 404,
        body: missing.body,
      });
    }
    expect(await outside.inbox()).toEqual([]);
  });

  test("another visitor of the same shop, and one of another shop, find nothing by its id in any position", async () => {
    for (const stranger of [await north.visitor(), await south.visitor()]) {
      const missing = await stranger.request("GET", `/chat/events?conversation=${randomUUID()}`);
      for (const [method, path, body] of [
        ["GET", `/chat/events?conversation=${conversation}`, undefined],
        ["GET", `/chat/stream?conversation=${conversation}`, undefined],
        ["POST", "/chat/messages", { clientId: randomUUID(), text: "hi", conversationId: conversation }],
        ["POST", "/chat/person", { clientId: randomUUID(), conversationId: conversation }],
        ["POST", "/chat/helped", { clientId: randomUUID(), conversationId: conversation }],
        ["POST", "/chat/rating", { clientId: randomUUID(), conversationId: conversation, score: 1 }],
      ] as const) {
        const reply = await stranger.request(method, path, body);
        expect({ path, status: reply.status, body: reply.body }).toEqual({
          path,
          status: 404,
          body: missing.body,
        });
      }
    }
  });

  test("ids that are no ids are not found either", async () => {
    for (const id of [
      "1",
      "../../etc/passwd",
      "%00",
      "null",
      "' or 1=1",
      "x".repeat(2_000),
      encodeURIComponent("ａ"),
    ]) {
      expect((await dana.request("GET", `/agent/conversations/${encodeURIComponent(id)}`)).status).toBe(404);
      expect(
        (await visitor.request("GET", `/chat/events?conversation=${encodeURIComponent(id)}`)).status,
      ).toBe(404);
    }
  });

  test("a session token goes nowhere on the chat door, a visitor token nowhere on the agents'", async () => {
    const authorization = `Bearer ${await dana.sessionToken()}`;
    expect((await visitor.request("GET", "/chat/session", undefined, { authorization })).status).toBe(401);
    const asVisitor = { authorization: `Bearer ${visitor.token}` };
    expect((await dana.request("GET", "/agent/inbox", undefined, asVisitor)).status).toBe(401);
  });

  test("a viewer reads; claiming, writing, resolving and settings are for others", async () => {
    const viewer = await north.agent({ name: "Vic", role: "viewer" });
    expect((await viewer.open(conversation)).context).toBeTruthy();
    expect((await viewer.claim(conversation)).status).toBe(403);
    expect((await viewer.reply(conversation, "hi")).status).toBe(403);
    expect((await viewer.resolve(conversation)).status).toBe(403);
    expect((await viewer.request("PUT", "/agent/settings", { trade: null })).status).toBe(403);
    expect((await dana.request("PUT", "/agent/settings", { trade: null })).status).toBe(403);
  });
});

describe("from which page the chat may be used", () => {
  const foreign = [
    "https://evil.com",
    "null",
    "https://north.myshopify.com.evil.com",
    "http://north.myshopify.com",
    "https://south.myshopify.com",
    "https://NORTH.myshopify.com",
    "https://north.myshopify.com:8443",
  ];
  test.for(foreign)("not from %s", async (origin) => {
    const reply = await visitor.request("GET", "/chat/session", undefined, { origin });
    expect(reply.status).toBe(403);
    expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
    expect(reply.headers["vary"]).toContain("Origin");
  });

  test("from the shop's own pages, without credentials; a preflight says so", async () => {
    const own = await visitor.request("GET", "/chat/session");
    expect(own.headers["access-control-allow-origin"]).toBe("https://north.myshopify.com");
    expect(own.headers["access-control-allow-credentials"]).toBeUndefined();
    const asked = await visitor.request("OPTIONS", "/chat/messages");
    expect(asked.headers["access-control-allow-headers"]).toContain("authorization");
    const stranger = await visitor.request("OPTIONS", "/chat/messages", undefined, {
      origin: "https://evil.com",
    });
    expect(stranger.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("limits", () => {
  test("a visitor who floods is told to wait, and others are served", async () => {
    const strict = await startStack({
      env: { BATON_MESSAGES_PER_SECOND: "1", BATON_MESSAGES_BURST: "3", BATON_STREAMS_PER_VISITOR: "2" },
    });
    try {
      const shop = await strict.installShop();
      const [fast, calm] = [await shop.visitor(), await shop.visitor()];
      const replies: Reply[] = [];
      for (let n = 0; n < 8; n += 1) replies.push(await fast.post(`message ${n}`));
      expect(replies.map(({ status }) => status)).toContain(429);
      const refused = replies.find(({ status }) => status === 429);
      expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
      expect((await calm.post("hello")).status).toBe(201);
      const open = [await fast.stream(), await fast.stream()];
      await expect(fast.stream()).rejects.toThrow(/429/);
      for (const stream of open) stream.close();
    } finally {
      await strict.stop();
    }
  });
});

test("after all this the server has logged no error and no token", () => {
  expect(stack.logs()).not.toMatch(/"level":(?:50|60)/);
  expect(stack.logs()).not.toMatch(/vt_[0-9a-f]{18}_|eyJ[\w-]+\.eyJ|signature=[0-9a-f]{16}/);
});
