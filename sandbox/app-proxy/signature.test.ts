import { expect, test } from "vitest";
import { proxySignature } from "./signature.ts";

const QUERY =
  "extra=1&extra=2&shop=shop-name.myshopify.com&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555";

// The vectors Shopify publishes; the secret is "hush".
const cases: [string, string, string][] = [
  ["nobody, in the old form", "", "a9718877bea71c2484f91608a7eaea1532bdf71f5c56825065fa4ccabe549ef3"],
  ["nobody", "&logged_in_customer_id=", "e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb"],
  [
    "a customer",
    "&logged_in_customer_id=1",
    "4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb",
  ],
];

test.for(cases)("a proxied request of %s is signed as Shopify documents it", ([, more, signature]) => {
  expect(proxySignature(new URLSearchParams(QUERY + more), "hush")).toBe(signature);
  expect(proxySignature(new URLSearchParams(`${QUERY}${more}&signature=${signature}`), "hush")).toBe(
    signature,
  );
});
