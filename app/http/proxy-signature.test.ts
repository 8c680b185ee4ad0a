import fc from "fast-check";
import { expect, test } from "vitest";
import { readSignedQuery, signatureOf } from "./proxy-signature.ts";

const SECRET = "hush";
const NOW = 1_317_327_555;
const at = { secret: SECRET, nowSeconds: NOW };

const plain: Record<string, string> = {
  logged_in_customer_id: "7",
  path_prefix: "/apps/baton",
  shop: "one.myshopify.com",
  timestamp: String(NOW),
};

function signed(pairs: [string, string][], secret = SECRET): URLSearchParams {
  return new URLSearchParams([...pairs, ["signature", signatureOf(pairs, secret)]]);
}

const read = (changes: Record<string, string>) =>
  readSignedQuery(signed(Object.entries({ ...plain, ...changes })), at);

test("the signatures that Shopify publishes are reproduced", () => {
  const published = (customer: string) =>
    new URLSearchParams(
      `extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=${customer}` +
        `&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555`,
    );
  expect(signatureOf([...published("1")], SECRET)).toBe(
    "4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb",
  );
  expect(signatureOf([...published("")], SECRET)).toMatch(/^e072b6d7[0-9a-f]{52}93cb$/);
});

test("a signed query says the shop, and the customer when one is signed in", () => {
  expect(read({})).toEqual({ shop: "one.myshopify.com", customerId: "7" });
  expect(read({ logged_in_customer_id: "" })).toEqual({ shop: "one.myshopify.com", customerId: null });
});

test("a query that was signed without a customer has none", () => {
  const pairs = Object.entries(plain).filter(([key]) => key !== "logged_in_customer_id");
  expect(readSignedQuery(signed(pairs), at)?.customerId).toBeNull();
});

test("up to 90 s of age, and of a clock that runs ahead, are accepted", () => {
  expect(read({ timestamp: String(NOW - 90) })).not.toBeNull();
  expect(read({ timestamp: String(NOW + 90) })).not.toBeNull();
});

const refused: [string, Record<string, string>][] = [
  ["91 s old", { timestamp: String(NOW - 91) }],
  ["91 s ahead", { timestamp: String(NOW + 91) }],
  ["with a time that is no whole number", { timestamp: `${NOW}.0` }],
  ["with a time in another notation", { timestamp: `+${NOW}` }],
  ["without a time", { timestamp: "" }],
  ["of a shop elsewhere", { shop: "one.myshopify.com.evil.com" }],
  ["of no shop", { shop: "" }],
  ["with a customer that is no number", { logged_in_customer_id: "7 or 1=1" }],
  ["with a prefix that is none", { path_prefix: "/apps/baton/../x" }],
  ["with one more key", { extra: "1" }],
];

test.for(refused)("a correctly signed query %s is refused", ([, changes]) => {
  expect(read(changes)).toBeNull();
});

test.for(["shop", "timestamp", "path_prefix", "logged_in_customer_id"])(
  "a correctly signed query that names %s twice is refused",
  (key) => {
    const pairs = [...Object.entries(plain), [key, plain[key] ?? ""]] as [string, string][];
    expect(readSignedQuery(signed(pairs), at)).toBeNull();
  },
);

test("a second signature is refused, wherever it stands", () => {
  const query = signed(Object.entries(plain));
  query.append("signature", query.get("signature") ?? "");
  expect(readSignedQuery(query, at)).toBeNull();
});

test.for(["shop", "timestamp", "path_prefix", "signature"])("a query without %s is refused", (key) => {
  const query = signed(Object.entries(plain));
  query.delete(key);
  expect(readSignedQuery(query, at)).toBeNull();
});

test("another secret, another spelling and a cut signature are refused", () => {
  expect(readSignedQuery(signed(Object.entries(plain), "other"), at)).toBeNull();
  const query = signed(Object.entries(plain));
  const signature = query.get("signature") ?? "";
  for (const wrong of [
    signature.toUpperCase(),
    signature.slice(0, -1),
    `${signature}0`,
    "",
    "é".repeat(32),
  ]) {
    query.set("signature", wrong);
    expect(readSignedQuery(query, at)).toBeNull();
  }
});

test("whatever is changed after signing is refused", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(plain)), fc.string({ maxLength: 40 }), (key, value) => {
      fc.pre(value !== plain[key]);
      const query = signed(Object.entries(plain));
      query.set(key, value);
      expect(readSignedQuery(query, at)).toBeNull();
    }),
    { numRuns: 1_000, seed: 4526 },
  );
});
