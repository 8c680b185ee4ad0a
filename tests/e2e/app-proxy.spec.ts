import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStack, type Shop, type StackWithSandbox } from "../support/stack.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { errorsIn } from "./support-logs.ts";
import { signer } from "./support-signed.ts";

let folder: string;
let sign: ReturnType<typeof signer>;
let stack: StackWithSandbox;
let shop: Shop;

beforeAll(async () => {
  folder = await temporaryFolder();
  sign = signer(folder);
  stack = await startStack({ dataDir: folder });
  shop = await stack.installShop({ domain: "north.myshopify.com" });
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the app proxy", () => {
  const proxy = () => {
    const found = stack.sandbox.shops().find(({ domain }) => domain === shop.domain);
    if (!found) throw new Error("no shop");
    return found;
  };
  const fields = (changes: Record<string, string> = {}) => ({
    shop: shop.domain,
    logged_in_customer_id: "",
    path_prefix: "/apps/baton",
    timestamp: String(Math.floor(Date.now() / 1_000)),
    ...changes,
  });

  test("a query that Shopify signed just now gets a token", async () => {
    const { status, body } = await proxy().proxy("GET", "/token", {
      query: sign.signedQuery(fields()),
      sign: false,
    });
    expect(status).toBe(200);
    expect((JSON.parse(body) as { token: string }).token).toMatch(/^vt_/);
  });

  test.for<[string, () => string]>([
    ["not signed", () => sign.query(fields())],
    ["signed with nothing", () => `${sign.query(fields())}&signature=`],
    [
      "given another customer afterwards",
      () => sign.signedQuery(fields()).replace("customer_id=", "customer_id=7001"),
    ],
    [
      "given another shop afterwards",
      () => sign.signedQuery(fields()).replace(shop.domain, "south.myshopify.com"),
    ],
    [
      "91 seconds old",
      () => sign.signedQuery(fields({ timestamp: String(Math.floor(Date.now() / 1_000) - 91) })),
    ],
    [
      "from the future",
      () => sign.signedQuery(fields({ timestamp: String(Math.floor(Date.now() / 1_000) + 120) })),
    ],
    ["of no time", () => sign.signedQuery(fields({ timestamp: "now" }))],
    ["of one customer, then another", () => `${sign.signedQuery(fields())}&logged_in_customer_id=7001`],
    ["of another customer, then one", () => `logged_in_customer_id=7001&${sign.signedQuery(fields())}`],
    ["signed twice", () => `${sign.signedQuery(fields())}&signature=${"0".repeat(64)}`],
    ["signed with a key too many", () => sign.signedQuery({ ...fields(), admin: "1" })],
    ["given a key too many", () => `${sign.signedQuery(fields())}&admin=1`],
    ["spelled as a list", () => sign.signedQuery(fields()).replace("shop=", "shop[]=")],
    [
      "signed in capitals",
      () => sign.signedQuery(fields()).replace(/[0-9a-f]{64}$/, (it) => it.toUpperCase()),
    ],
    ["of no shop of Shopify", () => sign.signedQuery(fields({ shop: "evil.example" }))],
    ["empty", () => ""],
  ])("a query that is %s is refused", async ([, spoiled]) => {
    const { status, body } = await proxy().proxy("GET", "/token", { query: spoiled(), sign: false });
    expect(status).toBe(401);
    expect(body).not.toContain("vt_");
  });

  test("a query that was good is refused 91 seconds later", async () => {
    const once = { query: sign.signedQuery(fields()), sign: false };
    expect((await proxy().proxy("GET", "/token", once)).status).toBe(200);
    await stack.advance(91_000);
    expect((await proxy().proxy("GET", "/token", once)).status).toBe(401);
  });
});

test("nothing of all this put an error into the log", () => {
  expect(errorsIn(stack.logs())).toEqual([]);
});
