import { expect, test } from "vitest";
import { newClientId } from "./client-id.ts";

const UUID_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** A browser, or a page without https, that has no `randomUUID`. */
const plain = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto;

test.for([
  ["with randomUUID", crypto],
  ["without it", plain],
] as const)("an id %s is a UUID and never the same twice", ([, source]) => {
  const ids = Array.from({ length: 1_000 }, () => newClientId(source));

  for (const id of ids) expect(id).toMatch(UUID_4);
  expect(new Set(ids).size).toBe(1_000);
});
