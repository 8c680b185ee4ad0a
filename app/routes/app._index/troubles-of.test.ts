import { expect, test } from "vitest";
import { troublesOf } from "./troubles-of.ts";

const WELL = { token: "ok", scopes: { missing: [] }, webhooks: { deadLetters: 0 } } as const;

test("a connection that works is no trouble, nor is an optional scope that nobody granted", () => {
  expect(troublesOf(WELL)).toEqual([]);
  expect(troublesOf({ ...WELL, token: "unknown", scopes: { missing: [{ isOptional: true }] } })).toEqual([]);
});

test("each trouble is said in a sentence of its own", () => {
  const troubles = troublesOf({
    token: "signed-out",
    scopes: { missing: [{ isOptional: false }] },
    webhooks: { deadLetters: 1 },
  });
  expect(troubles).toEqual([
    expect.stringMatching(/no longer lets Baton in/),
    expect.stringMatching(/may not read all/),
    "1 delivery from Shopify was given up.",
  ]);
});
