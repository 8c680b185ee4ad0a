import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inShop, pool } from "#app/db.server.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import { fold, newConversation, number, type Conversation } from "#app/domain/conversation/fold.ts";
import { ConversationId, ShopId, VisitorId } from "#app/domain/ids.ts";
import { append, appendWith } from "./append.server.ts";
import * as conversations from "./conversations.server.ts";

const noon = new Date("2026-03-02T12:00:00Z");
const north = ShopId(randomUUID());
const south = ShopId(randomUUID());

beforeAll(async () => {
  for (const shopId of [north, south])
    await pool.query(
      `insert into shops (id, domain, ref, name, domains, data_key, installed_at)
       values ($1, $2, $2, 'Shop', '{}', '\\x00', $3)`,
      [shopId, `${shopId}.myshopify.com`, noon],
    );
});
afterAll(() => pool.end());

async function begin(shopId: ShopId): Promise<Conversation> {
  const visitorId = VisitorId(randomUUID());
  await inShop(shopId, (sql) =>
    sql.query("insert into visitors (shop_id, id, created_at) values ($1, $2, $3)", [
      shopId,
      visitorId,
      noon,
    ]),
  );
  return newConversation(ConversationId(randomUUID()), visitorId, null);
}

function saying(before: Conversation, text: string, clientId: string = randomUUID()) {
  const said: EventBody = {
    type: "message.posted",
    author: "shopper",
    visitorId: before.visitorId,
    clientId,
    text,
  };
  const answered: EventBody = {
    type: "message.posted",
    author: "bot",
    text: `You said: ${text}`,
    bot: { kind: "not-known" },
  };
  const events = number(before, [said, answered], noon);
  return { before, events, after: fold(before, events) };
}

const read = (shopId: ShopId, { id }: Conversation) =>
  inShop(shopId, (sql) => conversations.find(sql, shopId, id));

describe("the log in the database", () => {
  test("what was appended is read back as it was, and folds to the same conversation", async () => {
    const first = saying(await begin(north), 'Hello 🙂 "quoted" \\ and a line\nbreak');
    expect(await append({ shopId: north, ...first })).toBe("appended");
    expect(await read(north, first.before)).toEqual(first.after);
  });

  test("of those who read the same version, exactly one writes", async () => {
    const first = saying(await begin(north), "first");
    await append({ shopId: north, ...first });
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, n) => append({ shopId: north, ...saying(first.after, `n ${n}`) })),
    );
    expect(outcomes.filter((it) => it === "appended")).toHaveLength(1);
    expect(outcomes.filter((it) => it === "conflict")).toHaveLength(29);
    expect((await read(north, first.before))?.seq).toBe(4);
  });

  test("a line sent again under its id is a duplicate, in whichever conversation, and its neighbours are written", async () => {
    const [mine, other] = [await begin(north), await begin(south)];
    const first = saying(mine, "first", "client-id-1");
    await append({ shopId: north, ...first });
    const neighbours = await Promise.all(Array.from({ length: 5 }, () => begin(north)));
    const outcomes = await Promise.all([
      append({ shopId: north, ...saying(first.after, "second", "client-id-1") }),
      append({ shopId: south, ...saying(other, "elsewhere", "client-id-1") }),
      ...neighbours.map((it) => append({ shopId: north, ...saying(it, "hello") })),
    ]);
    expect(outcomes).toEqual(["duplicate", ...Array.from({ length: 6 }, () => "appended")]);
  });

  test("a second open conversation of one visitor is a conflict: there is one", async () => {
    const first = saying(await begin(north), "first");
    const twin = saying({ ...first.before, id: ConversationId(randomUUID()) }, "twin");
    expect(await append({ shopId: north, ...first })).toBe("appended");
    expect(await append({ shopId: north, ...twin })).toBe("conflict");
  });

  test("what cannot be written fails alone and leaves nothing behind", async () => {
    const [good, bad] = [saying(await begin(north), "good"), saying(await begin(north), "bad")];
    const strangers = { ...bad, before: { ...bad.before, visitorId: VisitorId(randomUUID()) } };
    const [fine, failed] = await Promise.allSettled([
      append({ shopId: north, ...good }),
      append({ shopId: north, ...strangers }),
    ]);
    expect(fine).toEqual({ status: "fulfilled", value: "appended" });
    expect(failed.status).toBe("rejected");
    expect(await read(north, bad.before)).toBeNull();
  });

  test("when what belongs to a line fails, the line is not there either", async () => {
    const it = saying(await begin(north), "half");
    const half = appendWith({ shopId: north, ...it }, () => Promise.reject(new Error("outbox full")));
    await expect(half).rejects.toThrow("outbox full");
    expect(await read(north, it.before)).toBeNull();
  });

  test("another shop sees nothing of it and can write nothing into it", async () => {
    const it = saying(await begin(north), "secret");
    await append({ shopId: north, ...it });
    expect(await read(south, it.before)).toBeNull();
    expect(await append({ shopId: south, ...saying(it.after, "intruder") })).toBe("conflict");
    await inShop(south, async (sql) => {
      const { rows } = await sql.query("select * from events where conversation_id = $1", [it.before.id]);
      expect(rows).toEqual([]);
    });
  });

  test("without a shop there are no rows at all", async () => {
    const { rows } = await pool.query("select * from events");
    expect(rows).toEqual([]);
  });
});
