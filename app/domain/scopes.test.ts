import { expect, test } from "vitest";
import { readAppConfig } from "../../sandbox/app-config.ts";
import { missingScopes, SCOPES } from "./scopes.ts";

test("the scopes are those of the manifest, and an optional one is offered only where it opens something", async () => {
  const { scopes, optionalScopes } = await readAppConfig();
  const named = (isOptional: boolean) =>
    SCOPES.filter((it) => it.isOptional === isOptional).map(({ scope }) => scope);

  expect(named(false)).toEqual(scopes);
  expect(optionalScopes).toEqual(expect.arrayContaining(named(true)));
});

test("whoever may write may read", () => {
  const all = SCOPES.map(({ scope }) => scope);
  const missing = (granted: string[]) => missingScopes(granted).map(({ scope }) => scope);

  expect(missing(all)).toEqual([]);
  expect(missing(all.filter((it) => it !== "read_returns"))).toEqual(["read_returns"]);
  expect(missing([...all.filter((it) => it !== "read_customers"), "write_customers"])).toEqual([]);
});
