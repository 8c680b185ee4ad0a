import { join } from "node:path";
import { expect, test } from "vitest";
import { readAppConfig, webhookPath } from "./app-config.ts";
import { parseToml } from "./toml.ts";

test("a manifest's tables, lists over lines, comments and repeated tables are read", () => {
  const toml = parseToml(
    `name = "A # b" # c\n[a.b]\nlist = [\n  "x", # one\n  "y",\n]\n[[a.c]]\nn = 1\n[[a.c]]\nn = 2\nd.e = true`,
  );
  expect(toml).toEqual({
    name: "A # b",
    a: { b: { list: ["x", "y"] }, c: [{ n: 1 }, { n: 2, d: { e: true } }] },
  });
});

test("the sandbox knows scopes, proxy and webhook addresses from the manifest alone", async () => {
  const config = await readAppConfig(join(import.meta.dirname, "testing", "app.toml"));

  expect(config.scopes).toContain("read_legal_policies");
  expect(config.proxy).toEqual({ prefix: "apps", subpath: "baton", url: "/proxy" });
  expect(webhookPath(config, "shop/redact")).toEqual({ path: "/webhooks/compliance", name: null });
  expect(webhookPath(config, "orders/updated")).toEqual({ path: "/webhooks/shopify", name: "records" });
});
