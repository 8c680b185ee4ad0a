import { expect, test } from "vitest";
import { framePolicy } from "./frame-policy.ts";

test("the shop that asks and the admin may frame the page, nobody else", () => {
  expect(framePolicy("https://baton.test/app?shop=north.myshopify.com&host=x")).toBe(
    "frame-ancestors https://north.myshopify.com https://admin.shopify.com;",
  );
});

test.for([
  "",
  "?shop=evil.example",
  "?shop=north.myshopify.com.evil.example",
  "?shop=a.b.myshopify.com;%20*",
])("without a shop's own address nobody may frame it: %s", (query) => {
  expect(framePolicy(`https://baton.test/app${query}`)).toBe("frame-ancestors 'none';");
});
