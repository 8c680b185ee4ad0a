import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { inShop, isDatabaseDown, pool } from "#app/db.server.ts";
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

/** Another process's way of appending: its own queue before the same database. */
async function appendLine(): Promise<{ append: typeof append }> {
  const state = globalThis as { batonSingletons?: Map<string, unknown> };
  state.batonSingletons?.delete("append-lines");
  vi.resetModules();
  return import("./append.server.ts");
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

  test("two servers that begin with the same visitors in other orders do not lock each other out", async () => {
    const before = await Promise.all(Array.from({ length: 150 }, () => begin(north)));
    const twins = before.map((it) => ({ ...it, id: ConversationId(randomUUID()) }));
    const [here, there] = [await appendLine(), await appendLine()];
    const outcomes = await Promise.all([
      ...before.map((it) => here.append({ shopId: north, ...saying(it, "here") })),
      ...twins.toReversed().map((it) => there.append({ shopId: north, ...saying(it, "there") })),
    ]);
    expect(outcomes.filter((it) => it === "appended")).toHaveLength(before.length);
    expect(outcomes.filter((it) => it === "conflict")).toHaveLength(before.length);
    const { rows } = await pool.query(
      "select deadlocks::int from pg_stat_database where datname = current_database()",
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
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
    const [fine, failed] = await Promise.all([
      append({ shopId: north, ...good }),
      append({ shopId: north, ...strangers }),
    ]);
    expect([fine, failed]).toEqual(["appended", "gone"]);
    expect(await read(north, bad.before)).toBeNull();
  });

  test("one that the database cannot even read fails alone too", async () => {
    const [good, bad] = [saying(await begin(north), "good"), saying(await begin(north), "half a \ud83d")];
    const [fine, failed] = await Promise.allSettled([
      append({ shopId: north, ...good }),
      append({ shopId: north, ...bad }),
    ]);
    expect(fine).toEqual({ status: "fulfilled", value: "appended" });
    expect(failed.status).toBe("rejected");
  });

  test("a conversation that somebody holds makes only its own message fail, and no other shop wait", async () => {
    const first = saying(await begin(north), "held");
    await append({ shopId: north, ...first });
    const next = saying(first.after, "again");
    const [neighbour, stranger] = [saying(await begin(north), "near"), saying(await begin(south), "far")];
    const order: string[] = [];
    await inShop(north, async (sql) => {
      await sql.query("select from conversations where id = $1 for update", [first.before.id]);
      const held = append({ shopId: north, ...next }).catch((error: unknown) => error);
      const near = append({ shopId: north, ...neighbour }).then((it) => order.push(`near ${it}`));
      const far = append({ shopId: south, ...stranger }).then((it) => order.push(`far ${it}`));
      await Promise.all([near, far]);
      expect(isDatabaseDown(await held)).toBe(true);
    });
    expect(order).toEqual(["far appended", "near appended"]);
    expect(await append({ shopId: north, ...next })).toBe("appended");
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
