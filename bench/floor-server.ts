import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

/**
 * The least that a chat server can be: it takes a message, commits it in a transaction of its own, answers, and writes it
 * to the agent's open stream. It asks nobody who they are, decides nothing and isolates nothing.
 */
const pool = new pg.Pool({
  connectionString: process.env["DATABASE_URL"],
  max: Number(process.env["DATABASE_POOL"]),
});
const shopId = process.env["SHOP_ID"];
const agents = new Set<ServerResponse>();

const GROW = `update conversations set last_seq = last_seq + 1, last_text = $3, last_author = 'shopper', last_at = $4
  where shop_id = $1 and id = $2`;
const APPEND = `insert into events
  (shop_id, conversation_id, seq, type, author, author_id, client_id, text, details, at)`;

type Message = { conversationId: string; clientId: string; text: string };

const server = createServer({ keepAliveTimeout: 65_000 }, (req, res) => {
  if (req.method === "POST") void take(req, res);
  else stream(req, res);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ msg: "listening", port })}\n`);
});
process.once("SIGTERM", () => process.exit());

async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const message = JSON.parse(await bodyOf(req)) as Message;
    const at = new Date();
    const store = req.url === "/messages/in-one-statement" ? inOneStatement : inTransaction;
    const seq = await store(message, at);
    res.writeHead(201, { "content-type": "application/json" });
    res.end(JSON.stringify({ conversationId: message.conversationId, seq, at }));
    const line = { seq, type: "message.posted", author: "shopper", at, ...message };
    const frame = `id: ${seq}\nevent: line\ndata: ${JSON.stringify(line)}\n\n`;
    for (const agent of agents) agent.write(frame);
  } catch (error) {
    res.writeHead(500).end(String(error));
  }
}

/** As it is usually written: a transaction, and a round trip for each of its statements. */
async function inTransaction({ conversationId, clientId, text }: Message, at: Date): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const grown = await client.query<{ seq: number }>({
      name: "grow",
      text: `${GROW} returning last_seq as seq`,
      values: [shopId, conversationId, text, at],
    });
    const seq = grown.rows[0]?.seq ?? 0;
    await client.query({
      name: "append",
      text: `${APPEND} values ($1, $2, $3, 'message.posted', 'shopper', $2, $4, $5, '{}', $6)`,
      values: [shopId, conversationId, seq, clientId, text, at],
    });
    await client.query("commit");
    return seq;
  } finally {
    client.release();
  }
}

/** The same two writes as one statement, which is a transaction of its own: one round trip. */
async function inOneStatement({ conversationId, clientId, text }: Message, at: Date): Promise<number> {
  const appended = await pool.query<{ seq: number }>({
    name: "grow-and-append",
    text: `with grown as (${GROW} returning last_seq)
           ${APPEND} select $1, $2, last_seq, 'message.posted', 'shopper', $2, $5, $3, '{}', $4 from grown
           returning seq`,
    values: [shopId, conversationId, text, at, clientId],
  });
  return appended.rows[0]?.seq ?? 0;
}

function stream(req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
  res.socket?.setNoDelay(true);
  res.flushHeaders();
  if (!req.url?.startsWith("/agent")) return;
  agents.add(res);
  res.once("close", () => agents.delete(res));
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of req.setEncoding("utf8")) body += String(chunk);
  return body;
}
