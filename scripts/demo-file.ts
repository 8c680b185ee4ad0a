import { readFileSync } from "node:fs";
import type { Agent, Line, Reply, Shop, Visitor } from "../tests/support/stack-types.ts";
import { parseConversations } from "./demo-options.ts";

export type Ended = {
  conversation: number;
  messages: number;
  outcome: "answered" | "offered" | "handed-over" | null;
  source: unknown;
  reason: string | null;
};

const ANSWER_DEADLINE_MS = 15_000;
const TOO_MANY = 429;

/** Plays every conversation of a file, each from a new visitor, and says how each ended. */
export async function playFile(shop: Shop, file: string): Promise<Ended[]> {
  const ended: Ended[] = [];
  const agent = await shop.agent({ name: "Maya Singh" });
  for (const messages of parseConversations(readFileSync(file, "utf8"))) {
    ended.push({
      conversation: ended.length + 1,
      messages: messages.length,
      ...(await playOne(shop, agent, messages)),
    });
  }
  return ended;
}

async function playOne(
  shop: Shop,
  agent: Agent,
  messages: string[],
): Promise<Omit<Ended, "conversation" | "messages">> {
  const visitor = await shop.visitor();
  for (const text of messages) {
    const { seq, status, body } = await postPatiently(visitor, text);
    if (seq === undefined) throw new Error(`The message “${text}” was answered ${status}: ${body}`);
    await untilAnswered(visitor, seq);
  }
  // Why it went to a person is for agents only.
  const { status, body } = await agent.request(
    "GET",
    `/agent/conversations/${visitor.conversationId() ?? ""}`,
  );
  if (status !== 200) throw new Error(`The agent's view was answered ${status}: ${body}`);
  return outcomeOf((JSON.parse(body) as { lines: Line[] }).lines);
}

/** The demo's limits are the real ones: a shopper who types faster than allowed waits as long as the server says. */
async function postPatiently(visitor: Visitor, text: string): Promise<Reply & { seq?: number }> {
  const clientId = crypto.randomUUID();
  for (;;) {
    const reply = await visitor.post(text, { clientId });
    if (reply.status !== TOO_MANY) return reply;
    await new Promise((resolve) => setTimeout(resolve, Number(reply.headers["retry-after"] ?? 1) * 1000));
  }
}

/** Until something stands after line `seq`, or nobody but a person would answer any more. */
async function untilAnswered(visitor: Visitor, seq: number): Promise<void> {
  const deadline = Date.now() + ANSWER_DEADLINE_MS;
  for (;;) {
    const { status, body } = await visitor.request(
      "GET",
      `/chat/events?conversation=${visitor.conversationId() ?? ""}&after=0`,
    );
    if (status !== 200) throw new Error(`The conversation's lines were answered ${status}: ${body}`);
    const { lines } = JSON.parse(body) as { lines: Line[] };
    const isHandedOver = lines.some(({ type }) => type === "handoff.requested");
    const isAnswered = lines.some((line) => line.seq > seq);
    if (isHandedOver || isAnswered || Date.now() > deadline) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How it ended: what the bot did last, and a handoff ends its turn for good. */
export function outcomeOf(lines: Line[]): Omit<Ended, "conversation" | "messages"> {
  let end: Omit<Ended, "conversation" | "messages"> = { outcome: null, source: null, reason: null };
  for (const { type, author, reason, source } of lines) {
    const why = typeof reason === "string" ? reason : null;
    if (type === "handoff.requested") return { outcome: "handed-over", source: null, reason: why };
    if (type === "person.offered") end = { outcome: "offered", source: end.source, reason: why };
    if (type === "message.posted" && author === "shopper")
      end = { outcome: null, source: null, reason: null };
    if (type === "message.posted" && author === "bot")
      end = { outcome: "answered", source: source ?? null, reason: null };
  }
  return end;
}
