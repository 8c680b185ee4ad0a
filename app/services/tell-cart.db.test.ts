import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { stopJobs } from "#app/adapters/jobs.server.ts";
import * as carts from "#app/data/carts.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import { inShop, pool } from "#app/db.server.ts";
import type { ToldCart } from "#app/domain/cart/cart.ts";
import { ConversationId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";
import { CartTold } from "#app/http/cart-shape.ts";
import { makeShop, makeStaff, makeVisitor } from "../../tests/support/shop.ts";
import { openConversation } from "./open-conversation.server.ts";
import { postAsShopper } from "./post-as-shopper.server.ts";
import { tellCart } from "./tell-cart.server.ts";
import type { Visitor } from "./visitor.ts";

const LINE = { title: "Everyday Whey", variant: "Coffee", quantity: 2, price: 2990, url: null };
const CART: ToldCart = { token: "c1", currency: "EUR", total: 5980, lines: [LINE] };

let shop: Shop;
beforeEach(async () => {
  shop = await makeShop();
});
afterAll(async () => {
  await stopJobs();
  await pool.end();
});

type Chat = Visitor & { readonly id: ConversationId };

async function chat(text = "I want to talk to a person about the whey in my cart"): Promise<Chat> {
  const visitor = await makeVisitor(shop);
  const said = { clientId: randomUUID(), how: "words", text } as const;
  const done = await postAsShopper(visitor, said);
  if (!done.ok) throw new Error(done.error.code);
  return { ...visitor, id: ConversationId(done.value.posted.conversationId) };
}

const kept = (id: ConversationId) => inShop(shop.id, (sql) => carts.find(sql, shop.id, id));

test("an agent who opens the chat sees the newest cart and the goods asked about, without its token", async () => {
  const it = await chat();
  const url = `https://${shop.domain}/products/whey`;
  await tellCart(it, it.id, CART);
  const told = { ...CART, total: 2990, lines: [{ ...LINE, quantity: 1, url }] };
  expect(await tellCart(it, it.id, told)).toEqual({ ok: true, value: null });
  const opened = await openConversation(await makeStaff(shop, "Dana"), it.id);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      cart: { total: "29.90 EUR", lines: [{ ...LINE, quantity: 1, price: "29.90 EUR", url }] },
      products: [{ title: "Everyday Whey", variant: "Coffee", where: "cart", url }],
    },
  });
  expect(JSON.stringify(opened)).not.toContain('"c1"');
  expect((await kept(it.id))?.token).toMatch(/^[0-9a-f]{32,}$/);
});

test("nobody tells the cart of somebody else's chat, in the same shop or in another", async () => {
  const it = await chat();
  const stranger = await makeVisitor(shop);
  const elsewhere = await makeVisitor(await makeShop("South"));
  for (const who of [stranger, elsewhere, { ...it, shop: elsewhere.shop }])
    expect(await tellCart(who, it.id, CART)).toEqual({ ok: false, error: { code: "not-found" } });
  expect(await kept(it.id)).toBeNull();
});

test("no cart is kept while no person is asked for", async () => {
  const it = await chat("What is your refund policy?");
  expect(await tellCart(it, it.id, CART)).toEqual({ ok: false, error: { code: "not-waiting" } });
  expect(await kept(it.id)).toBeNull();
});

test("the cart is erased with the chat", async () => {
  const it = await chat();
  await tellCart(it, it.id, CART);
  const removed = { customerIds: [], conversationIds: [it.id] };
  await inShop(shop.id, (sql) => personalData.removeChats(sql, shop.id, removed));
  expect(await kept(it.id)).toBeNull();
});

const conversationId = randomUUID();
const withLine = (more: Record<string, unknown>) => ({ ...CART, lines: [{ ...LINE, ...more }] });

test.for([
  ["no cart", undefined],
  ["an array", []],
  ["a field that nobody asked for", { ...CART, customerId: "77" }],
  ["21 lines", { ...CART, lines: Array.from({ length: 21 }, () => LINE) }],
  ["a token of 300 letters", { ...CART, token: "c".repeat(300) }],
  ["a token with a line break", { ...CART, token: "c1\nc2" }],
  ["a currency in words", { ...CART, currency: "euros" }],
  ["a total in text", { ...CART, total: "59.80" }],
  ["a total below zero", { ...CART, total: -1 }],
  ["a total of half a cent", { ...CART, total: 0.5 }],
  ["more money than there is", { ...CART, total: 1e21 }],
  ["a line without a title", withLine({ title: "  " })],
  ["a title of 301 letters", withLine({ title: "x".repeat(301) })],
  ["a title with half a letter", withLine({ title: "\ud83d" })],
  ["a title with a zero byte", withLine({ title: "Whey\0" })],
  ["a title that is an object", withLine({ title: { toString: 1 } })],
  ["none of something", withLine({ quantity: 0 })],
  ["an address without end", withLine({ url: `https://${"a".repeat(1_000)}` })],
] as const)("the door refuses %s", ([, cart]) => {
  expect(CartTold.safeParse({ conversationId, cart }).success).toBe(false);
});

test("the door takes a cart as the storefront has it, and an empty one", () => {
  for (const cart of [CART, { ...CART, total: 0, lines: [] }, withLine({ variant: "" })])
    expect(CartTold.safeParse({ conversationId, cart }).success).toBe(true);
});
