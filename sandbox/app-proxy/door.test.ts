import { afterAll, beforeAll, expect, test } from "vitest";
import type { Seen } from "../testing/echo-app.ts";
import { API_SECRET, startedShop, type Started } from "../testing/start.ts";
import { proxySignature } from "./signature.ts";

let started: Started;
beforeAll(async () => {
  started = await startedShop({ customers: [{ id: 7, first_name: "Ana" }] });
});
afterAll(() => started.stop());

const seen = (text: string) => JSON.parse(text) as Seen;

test("a browser's request reaches the app signed, under the app's path, without cookies", async () => {
  const reply = await started.toShop(
    "GET",
    "/apps/baton/token?a=1&shop=evil.example&logged_in_customer_id=9",
    undefined,
    {
      cookie: "_sandbox_customer=7; cart=abc",
    },
  );

  const { url, headers } = seen(reply.body);
  const query = new URL(url, "https://baton.test").searchParams;
  expect(url).toMatch(/^\/proxy\/token\?/);
  expect(query.getAll("shop")).toEqual(["one.myshopify.com"]);
  expect(query.getAll("logged_in_customer_id")).toEqual(["7"]);
  expect(query.get("signature")).toBe(proxySignature(query, API_SECRET));
  expect(headers["cookie"]).toBeUndefined();
  expect(headers["host"]).toBe("baton.test");
  expect(reply.headers["set-cookie"]).toBeUndefined();
});

test("a visitor nobody knows comes with a blank customer", async () => {
  const { url } = seen((await started.shop.proxy("POST", "/token", { body: "{}" })).body);
  expect(new URL(url, "https://baton.test").searchParams.get("logged_in_customer_id")).toBe("");
});

test("a test can send exactly the query it wants, signed or not", async () => {
  const query = "shop=one.myshopify.com&timestamp=1";
  const unsigned = seen((await started.shop.proxy("GET", "/token", { query, sign: false })).body);
  const signed = seen((await started.shop.proxy("GET", "/token", { query, sign: "exact" })).body);

  expect(unsigned.url).toBe(`/proxy/token?${query}`);
  expect(signed.url).toBe(
    `/proxy/token?${query}&signature=${proxySignature(new URLSearchParams(query), API_SECRET)}`,
  );
});
