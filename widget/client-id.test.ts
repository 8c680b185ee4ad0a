import { expect, test } from "vitest";
import { newClientId } from "./client-id.ts";

test("an id is one that the server takes, keeps its zeros, and is never the same twice", () => {
  const ids = Array.from({ length: 1_000 }, () => newClientId());

  for (const id of ids) expect(id).toMatch(/^[\da-f]{32}$/);
  expect(new Set(ids).size).toBe(1_000);
});
