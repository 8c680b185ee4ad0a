import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { send, type Exchange } from "./net/exchange.ts";
import { readAsset } from "./storefront/extension.ts";
import type { World } from "./world.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".wasm": "application/wasm",
};

/** `https://cdn.shopify.com`: App Bridge and the extension's assets. */
export async function cdnHost(_world: World, { res, url }: Exchange): Promise<void> {
  if (url.pathname === "/shopifycloud/app-bridge.js") {
    const parts = ["app-bridge.js", "app-bridge-elements.js"].map((file) =>
      readFile(join(import.meta.dirname, "admin-host", file), "utf8"),
    );
    return send(res, 200, TYPES[".js"] ?? "", (await Promise.all(parts)).join("\n"));
  }
  const asset = /^\/extensions\/sandbox\/([\w-]+)\/assets\/([\w.-]+)$/.exec(url.pathname);
  const bytes = asset?.[1] && asset[2] ? await readAsset(asset[1], asset[2]) : null;
  if (!bytes) return send(res, 404, "text/plain", "Not found");
  res.setHeader("access-control-allow-origin", "*");
  send(res, 200, TYPES[extname(url.pathname)] ?? "application/octet-stream", bytes);
}
