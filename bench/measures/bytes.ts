import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../../scripts/root.ts";
import type { Row } from "../table.ts";

const ASSETS = join(ROOT, "extensions", "chat-bubble", "assets");
const LOADER = "baton-loader.js";
/** Comes only to those who wait for a person. */
const WAIT = "baton-wait.js";
/** Comes only to those who speak of an order. */
const VERIFY = "baton-verify.js";

/** What a storefront page loads of us, compressed as a shop's servers do it. 1 KB is 1,000 bytes. */
export function measureBytes(): Row[] {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith(".js"));
  for (const name of [LOADER, WAIT, VERIFY])
    if (!scripts.includes(name)) throw new Error(`${name} is not in the extension's assets.`);
  const kilobytes = (names: string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name)), { level: 9 }).length, 0) /
    1_000;
  const row = (measure: string, value: number, must: number, aim: number): Row => ({
    measure,
    value,
    figure: `${value.toFixed(2)} KB`,
    goal: { better: "less", must, aim },
    unit: " KB",
  });
  return [
    row("storefront JavaScript before the bubble is opened, gzip", kilobytes([LOADER]), 3, 2),
    row(
      "storefront JavaScript of an open chat, gzip",
      kilobytes(scripts.filter((name) => name !== WAIT && name !== VERIFY)),
      10,
      8,
    ),
    row("storefront JavaScript more while waiting for a person, gzip", kilobytes([WAIT]), 10, 4),
    row("storefront JavaScript more to confirm an order, gzip", kilobytes([VERIFY]), 10, 4),
  ];
}
