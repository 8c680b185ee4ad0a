import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Ids } from "./isolation-ids.ts";

/** One way into Baton. In the path `:conversation` and the like stand for an id of that kind. */
export type Door = {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly by: "staff" | "shopper";
  /** A body that the door would take, naming what the ids say. */
  readonly body?: (ids: Ids) => Record<string, unknown>;
  readonly query?: (ids: Ids) => Record<string, string>;
  /** It goes on until the reader leaves: what comes first is looked at. */
  readonly isStream?: true;
  /** A form of the admin, not JSON. */
  readonly isForm?: true;
};

const conversation = "/agent/conversations/:conversation";
const CART = { token: "c1", currency: "EUR", total: 0, lines: [] };
const inIt = ({ conversation: conversationId, clientId }: Ids) => ({ clientId, conversationId });
const staff = (method: Door["method"], path: string, more: Partial<Door> = {}): Door => ({
  method,
  path,
  by: "staff",
  ...more,
});
const shopper = (method: Door["method"], path: string, more: Partial<Door> = {}): Door => ({
  method,
  path,
  by: "shopper",
  ...more,
});
const page = (path: string, more: Partial<Door> = {}) => staff("GET", path, more);
const act = (path: string, body: Door["body"] = () => ({})) => staff("POST", path, { body });

/** Every door of the product that takes an id or shows what a shop has. A test finds one that is not here. */
export const DOORS: readonly Door[] = [
  staff("GET", "/agent/me"),
  staff("GET", "/agent/inbox"),
  staff("GET", "/agent/team"),
  staff("GET", "/agent/stream", { isStream: true }),
  staff("GET", "/agent/settings"),
  staff("PUT", "/agent/settings", {
    body: ({ agent, queue, rule }) => ({
      team: [{ agentId: agent, capacity: 1 }],
      settings: { setupHidden: true },
      rules: [{ id: rule, queueId: queue }],
    }),
  }),
  staff("PUT", "/agent/presence", { body: ({ agent }) => ({ away: false, agentId: agent }) }),
  staff("POST", "/agent/next", { body: ({ queue }) => ({ queueId: queue }) }),
  act("/agent/matrix/try", ({ queue }) => ({ text: "Where is my order?", rules: [], queueId: queue })),
  act("/agent/matrix/replay", ({ import: importId }) => ({ over: { importId }, rules: [] })),
  staff("GET", conversation),
  staff("GET", `${conversation}/context`),
  staff("GET", `${conversation}/stream`, { isStream: true, query: () => ({ after: "0" }) }),
  staff("GET", `${conversation}/events`, { query: () => ({ after: "0" }) }),
  act(`${conversation}/messages`, ({ clientId }) => ({ clientId, text: "Hello" })),
  ...["claim", "decline", "wake", "reopen"].map((action) => act(`${conversation}/${action}`)),
  ...["release", "hand-back"].map((action) => act(`${conversation}/${action}`, () => ({ note: "Mine" }))),
  act(`${conversation}/transfer`, ({ queue, agent }) => ({ queueId: queue, agentId: agent })),
  act(`${conversation}/snooze`, () => ({ until: "2030-01-01T09:00:00Z" })),
  act(`${conversation}/resolve`),
  shopper("GET", "/chat/session", { query: ({ conversation: it }) => ({ conversation: it }) }),
  shopper("POST", "/chat/messages", { body: (ids) => ({ ...inIt(ids), text: "Hello" }) }),
  shopper("POST", "/chat/person", { body: inIt }),
  shopper("POST", "/chat/leave", { body: inIt }),
  shopper("POST", "/chat/mail", { body: (ids) => ({ ...inIt(ids), email: "me@example.com" }) }),
  shopper("POST", "/chat/cart", {
    body: ({ conversation: conversationId }) => ({ conversationId, cart: CART }),
  }),
  shopper("POST", "/chat/verify", {
    body: (ids) => ({ ...inIt(ids), order: "1001", email: "me@example.com" }),
  }),
  shopper("POST", "/chat/verify/code", { body: (ids) => ({ ...inIt(ids), code: "000000" }) }),
  shopper("POST", "/chat/helped", { body: inIt }),
  shopper("POST", "/chat/rating", { body: (ids) => ({ ...inIt(ids), score: 5 }) }),
  shopper("GET", "/chat/stream", {
    isStream: true,
    query: ({ conversation: it }) => ({ conversation: it, after: "0" }),
  }),
  shopper("GET", "/chat/events", { query: ({ conversation: it }) => ({ conversation: it, after: "0" }) }),
  page("/app"),
  page("/app/inbox", { query: ({ conversation: it }) => ({ conversation: it }) }),
  page("/app/context"),
  act("/app/context/test", ({ order }) => ({ order })),
  page("/app/customers"),
  act("/app/customers/preview", ({ customer }) => ({ tierRules: {}, customerId: customer })),
  page("/app/data"),
  act("/app/data/access", ({ conversation: before }) => ({ before })),
  page("/app/data/export/:export"),
  act("/app/data/replay", ({ delivery }) => ({ webhookId: delivery })),
  page("/app/knowledge"),
  page("/app/questions"),
  act("/app/questions/answer", ({ question }) => ({ id: question, harm: true, clear: false })),
  page("/app/questions/rules"),
  act("/app/questions/save", ({ question }) => ({ mark: question })),
  page("/app/queues"),
  page("/app/queues/:queue"),
  act("/app/queues/:queue/remove"),
  act("/app/queues/:queue/save", ({ queue }) => ({ id: queue, name: "Taken over" })),
  page("/app/queues/plan", { query: ({ queue }) => ({ queue }) }),
  act("/app/queues/plan/count", ({ queue }) => ({ queueId: queue, shifts: [] })),
  act("/app/queues/preview", ({ queue }) => ({ queueId: queue })),
  page("/app/team"),
  staff("POST", "/app/team", { isForm: true, body: ({ agent }) => ({ agentId: agent }) }),
  page("/app/texts"),
  page("/app/topics"),
  act("/app/topics/try", ({ topic }) => ({ text: "Where is it?", topics: [], id: topic })),
  page("/app/transcripts"),
  page("/app/transcripts/:import"),
  act("/app/transcripts/import", ({ import: id }) => ({ importId: id })),
  act("/app/transcripts/remove", ({ import: id }) => ({ importId: id })),
  page("/app/triggers"),
  page("/app/triggers/history"),
  staff("POST", "/app/triggers/history", { isForm: true, body: ({ version }) => ({ version }) }),
  page("/app/triggers/history/:version"),
  page("/app/triggers/sheet"),
  page("/app/triggers/try"),
];

/** Doors that take no id, or are opened by a signature alone, which tests of their own try. */
const SIGNED: readonly string[] = [
  "/health",
  "/proxy/token",
  "/webhooks/app/uninstalled",
  "/webhooks/app/scopes_update",
  "/webhooks/compliance",
  "/webhooks/shopify",
  "/auth/*",
  "/auth/login",
  "/",
];

/** Paths as the product writes them, whatever its parameters are called. */
export function unknownDoors(served: readonly string[]): string[] {
  const known = new Set([...DOORS.map(({ path }) => path), ...SIGNED].map(shapeOf));
  return served.filter((path) => !known.has(shapeOf(path)));
}

/** The admin's pages as their folders name them: `app.queues_.$queueId_.save`. */
export function pagesIn(root: string): string[] {
  const folders = readdirSync(join(root, "app/routes"));
  return folders.map((name) => {
    const parts = name.split(".").map((part) => part.replace(/_$/, ""));
    return `/${parts.filter((part) => part !== "_index").join("/")}`.replace("$", ":").replace(/:$/, "*");
  });
}

function shapeOf(path: string): string {
  return path.replaceAll(/[:$][A-Za-z]+/g, ":");
}
