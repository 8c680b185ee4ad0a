import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseToml, type TomlTable } from "./toml.ts";

/** What the app told Shopify about itself in `shopify.app.toml`: the sandbox believes nothing else. */
export type AppConfig = {
  readonly name: string;
  /** In the admin's addresses: `/store/{shop}/apps/{handle}`. */
  readonly handle: string;
  /** Where the app opens, below its own address. */
  readonly home: string;
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  readonly proxy: { readonly prefix: string; readonly subpath: string; readonly url: string };
  readonly webhooks: readonly {
    readonly topics: readonly string[];
    readonly uri: string;
    readonly name: string | null;
    /** The only fields that are sent, by path; null: all. */
    readonly includeFields: readonly string[] | null;
  }[];
};

const ROOT = resolve(import.meta.dirname, "..");

/** Reads the app's own manifest. */
export async function readAppConfig(path = resolve(ROOT, "shopify.app.toml")): Promise<AppConfig> {
  const toml = parseToml(await readFile(path, "utf8"));
  const access = table(toml["access_scopes"]);
  const proxy = table(toml["app_proxy"]);
  const home = new URL(text(toml["application_url"], "https://app.invalid/")).pathname;
  return {
    name: text(toml["name"], "Baton"),
    handle: text(toml["handle"], "baton"),
    home: home === "/" ? "/app" : home,
    scopes: scopesOf(access["scopes"]),
    optionalScopes: scopesOf(access["optional_scopes"]),
    proxy: {
      prefix: text(proxy["prefix"], "apps"),
      subpath: text(proxy["subpath"], "baton"),
      url: new URL(text(proxy["url"], "/proxy"), "https://app.invalid").pathname,
    },
    webhooks: subscriptions(table(toml["webhooks"])["subscriptions"]),
  };
}

/** Where a topic goes. A topic nobody subscribed to goes where the orders and customers go, as a test may want. */
export function webhookPath(config: AppConfig, topic: string): { path: string; name: string | null } {
  const found =
    config.webhooks.find(({ topics }) => topics.includes(topic)) ??
    config.webhooks.find(({ uri }) => uri.endsWith("/shopify"));
  return { path: found?.uri ?? "/webhooks/shopify", name: found?.name ?? null };
}

function subscriptions(value: unknown) {
  if (!Array.isArray(value)) return [];
  return value.map((one) => {
    const entry = table(one);
    const topics = [...strings(entry["topics"]), ...strings(entry["compliance_topics"])];
    return {
      topics,
      uri: new URL(text(entry["uri"], ""), "https://app.invalid").pathname,
      name: text(entry["name"], "") || null,
      includeFields: entry["include_fields"] === undefined ? null : strings(entry["include_fields"]),
    };
  });
}

const table = (value: unknown): TomlTable =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as TomlTable) : {};
const text = (value: unknown, otherwise: string) =>
  typeof value === "string" && value !== "" ? value : otherwise;
const strings = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
const scopesOf = (value: unknown) =>
  (Array.isArray(value) ? value.map(String) : text(value, "").split(","))
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
