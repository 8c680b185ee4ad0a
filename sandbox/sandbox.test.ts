import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask } from "./net/reply.ts";
import type { Seen } from "./testing/echo-app.ts";
import { offlineToken, ownerOf, startedShop } from "./testing/start.ts";

test("a second start finds shops, staff, records and tokens of the first", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const stateFile = join(folder, "state.json");
  const first = await startedShop({ customers: [{ id: 7, first_name: "Ana" }] }, { stateFile });
  const token = await offlineToken(first);
  const owner = ownerOf(first.shop);
  await first.stop();

  const second = await startedShop({}, { stateFile });

  const { data } = await second.query(token, `{ customer(id: "gid://shopify/Customer/7") { firstName } }`);
  expect(data).toEqual({ customer: { firstName: "Ana" } });
  expect(ownerOf(second.shop)).toEqual(owner);
  await second.stop();
  await rm(folder, { recursive: true });
});

test("opening the app sends who and where, signed in; its own host goes straight through", async () => {
  const { app, sandbox, shop, stop } = await startedShop();
  const opened = await shop.openApp(ownerOf(shop), "/app/inbox");
  const through = await ask({
    method: "GET",
    target: sandbox.url,
    path: "/chat/session",
    headers: { host: "baton.test", cookie: "a=1" },
  });

  const query = new URL((JSON.parse(opened.body) as Seen).url, app.target).searchParams;
  expect(query.get("shop")).toBe("one.myshopify.com");
  expect(query.get("id_token")?.split(".")).toHaveLength(3);
  expect(Buffer.from(query.get("host") ?? "", "base64").toString()).toBe("admin.shopify.com/store/one");
  expect((JSON.parse(through.body) as Seen).headers).toMatchObject({
    "host": "baton.test",
    "x-forwarded-proto": "https",
    "cookie": "a=1",
  });
  await stop();
});
