import { randomUUID } from "node:crypto";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { append } from "#app/data/append.server.ts";
import { pool } from "#app/db.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { fold, newConversation, number, type Conversation } from "#app/domain/conversation/fold.ts";
import { ConversationId } from "#app/domain/ids.ts";
import type { Visitor } from "#app/services/visitor.ts";
import { makeShop, makeVisitor } from "../../tests/support/shop.ts";
import { followLines } from "./follow-lines.server.ts";

afterAll(() => pool.end());

const NOON = new Date("2026-03-02T12:00:00Z");
const LINES = 500;
/** The longest a shopper may write, in the widest letters: the whole log is 8 MB. */
const LONGEST = "🙂".repeat(4_000);

async function write({ shop, visitorId }: Visitor): Promise<Conversation> {
  const before = newConversation(ConversationId(randomUUID()), visitorId, null);
  const bodies = Array.from({ length: LINES }, (): EventBody => {
    return { type: "message.posted", author: "shopper", visitorId, clientId: randomUUID(), text: LONGEST };
  });
  const events = number(before, bodies, NOON);
  const after = fold(before, events);
  await append({ shopId: shop.id, before, events, after });
  return after;
}

test("a log far larger than what may wait for a slow reader still arrives whole", async () => {
  const visitor = await makeVisitor(await makeShop());
  const { id, seq } = await write(visitor);
  const reader = { shopId: visitor.shop.id, conversationId: id, visitorId: visitor.visitorId };
  const server = createServer((_req, res) =>
    followLines(reader, { after: 0, resync: null }, res, () => undefined),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const seqs = await new Promise<number[]>((resolve, reject) => {
    const arrived: number[] = [];
    get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, (res) => {
      res.setEncoding("utf8").on("data", (chunk: string) => {
        for (const [, id] of chunk.matchAll(/^id: (\d+)$/gm)) arrived.push(Number(id));
        if (arrived.at(-1) === seq) resolve(arrived);
      });
      res.once("close", () => resolve(arrived));
    }).once("error", reject);
  });
  server.closeAllConnections();
  server.close();
  expect(seqs).toEqual(Array.from({ length: LINES }, (_, index) => index + 1));
});
