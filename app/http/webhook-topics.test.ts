import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { API_VERSION } from "#app/adapters/api-version.ts";
import { WEBHOOK_PATHS } from "./webhook-topics.ts";

const toml = readFileSync("shopify.app.toml", "utf8");

/** Each subscription with the comment above it. */
const subscriptions = toml
  .split(/(?=^# handlers?: )/m)
  .slice(1)
  .map((block) => ({
    handlers: [...(block.split("\n")[0] ?? "").matchAll(/app\/[\w./-]+\.ts/g)].map(([file]) => file),
    topics: [...(/^(?:compliance_)?topics = \[(.*)\]$/m.exec(block)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(
      ([, topic]) => topic,
    ),
    uri: /^uri = "([^"]+)"$/m.exec(block)?.[1],
  }));

test("the manifest subscribes exactly the topics that have an effect, at the address that receives them", () => {
  const declared = subscriptions.flatMap(({ topics, uri }) => topics.map((topic) => [topic, uri] as const));
  expect(declared.length).toBe(new Set(declared.map(([topic]) => topic)).size);
  expect(Object.fromEntries(declared)).toEqual(WEBHOOK_PATHS);
  expect(toml.match(/^\[\[webhooks\.subscriptions\]\]/gm)).toHaveLength(subscriptions.length);
});

test("each subscription names handlers that are there", () => {
  for (const { handlers, topics } of subscriptions) {
    expect(handlers.length, topics.join()).toBeGreaterThan(0);
    for (const file of handlers) expect(existsSync(file), file).toBe(true);
  }
});

test("webhooks and the Admin API have the same version", () => {
  expect(/^\[webhooks\]\napi_version = "([^"]+)"/m.exec(toml)?.[1]).toBe(API_VERSION);
});

test("the manifest asks for the scopes of the foundation, and no more", () => {
  expect(/^scopes = "([^"]+)"/m.exec(toml)?.[1]?.split(",")).toEqual([
    "read_customers",
    "read_orders",
    "read_returns",
    "read_fulfillments",
    "read_products",
    "read_legal_policies",
    "read_content",
    "write_app_proxy",
  ]);
});
