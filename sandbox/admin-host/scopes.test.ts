import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../net/reply.ts";
import { offlineToken, startedShop, type Started } from "../testing/start.ts";

let started: Started;
beforeAll(async () => {
  started = await startedShop();
});
afterAll(() => started.stop());

async function change(fields: Record<string, unknown>, store = "one") {
  const reply = await ask({
    method: "POST",
    target: started.sandbox.url,
    path: `/sandbox/scopes?store=${store}`,
    headers: { "host": "admin.shopify.com", "content-type": "application/json" },
    body: JSON.stringify(fields),
  });
  return { status: reply.status, json: JSON.parse(reply.body) as { granted: string[]; optional: string[] } };
}

async function opened(token: string): Promise<string> {
  const asked = "{ currentAppInstallation { accessScopes { handle } } }";
  return JSON.stringify(await started.query(token, asked));
}

test("a scope that the owner grants is opened to tokens from before, until it is taken back", async () => {
  const token = await offlineToken(started);
  expect(await opened(token)).not.toContain("read_all_orders");
  expect(await change({})).toMatchObject({ status: 200, json: { optional: ["read_all_orders"] } });

  const granted = await change({ grant: ["read_all_orders"] });
  expect(granted.json.granted).toContain("read_all_orders");
  expect(await opened(token)).toContain("read_all_orders");

  const revoked = await change({ revoke: ["read_all_orders"] });
  expect(revoked.json.granted).not.toContain("read_all_orders");
  expect(await opened(token)).not.toContain("read_all_orders");
});

test("what the app does not declare as optional cannot be asked for", async () => {
  expect((await change({ grant: ["write_orders"] })).status).toBe(400);
  expect((await change({ grant: ["read_orders"] })).status).toBe(400);
  expect((await change({}, "nobody")).status).toBe(404);
});
