import { resolve } from "node:path";
import { expect, test } from "vitest";
import { doorRoutes } from "#app/http/doors.server.ts";
import { pagesIn, unknownDoors } from "./e2e/isolation-doors.ts";

test("every door and page of the product is tried by those who must not come in", () => {
  const pages = pagesIn(resolve(import.meta.dirname, ".."));
  expect(pages).toContain("/app/queues/:queueId/save");
  expect(unknownDoors([...doorRoutes.map(({ path }) => path), ...pages])).toEqual([]);
});
