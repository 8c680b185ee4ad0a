import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { inShop, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop } from "../../tests/support/shop.ts";
import { offlineToken } from "./offline-token.server.ts";
import { offlineSessionId, sessionStorage } from "./session-storage.server.ts";

afterEach(() => vi.unstubAllGlobals());
afterAll(() => pool.end());

async function shopWithOldToken(): Promise<Shop> {
  const shop = await makeShop();
  const session = { id: offlineSessionId(shop.domain), shop: shop.domain, state: "", isOnline: false };
  const old = { accessToken: "old", refreshToken: "again", expires: new Date(0) };
  await sessionStorage.storeSession(new Session({ ...session, ...old }));
  return shop;
}

/** Shopify's token endpoint, which answers when it is told to. */
function slowShopify() {
  let answerAll: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answerAll = resolve));
  const asked = vi.fn(async () => {
    await answered;
    return Response.json({ access_token: "new", expires_in: 3_600 });
  });
  vi.stubGlobal("fetch", asked);
  return { asked, answerAll: () => answerAll() };
}

test("while Shopify does not answer, renewals leave the pool to everybody else", async () => {
  const shops = await Promise.all(Array.from({ length: env.DATABASE_POOL + 2 }, shopWithOldToken));
  const [shop] = shops;
  if (!shop) throw new Error("no shop");
  const { asked, answerAll } = slowShopify();
  const renewals = [...shops, ...shops].map((one) => offlineToken(one));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));

  expect(await inShop(shop.id, async () => "served")).toBe("served");

  answerAll();
  const tokens = await Promise.all(renewals);
  expect(tokens.every((token) => token.ok && token.value === "new")).toBe(true);
  expect(asked).toHaveBeenCalledTimes(shops.length);
});
