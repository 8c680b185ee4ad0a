import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dumpStore, seedStore } from "./records/store.ts";
import type { Records } from "./records/read.ts";
import { Grants, type GrantState } from "./tokens/grants.ts";
import { newShop, type ShopState, type Staff, type World } from "./world.ts";

type SavedShop = Pick<ShopState, "domain" | "name" | "number" | "currency" | "isInstalled" | "isEmbedOn"> & {
  readonly staff: Staff[];
  readonly grantedSince?: readonly string[];
  readonly grants: GrantState;
  readonly records: Records;
};

/** Brings back the shops of an earlier start; none when there is no file yet. */
export function loadShops(path: string, now: Date): ShopState[] {
  return read(path).map(({ staff, grants, grantedSince = [], records, isInstalled, isEmbedOn, ...about }) => {
    const kept = { isInstalled, isEmbedOn, staff, grants: new Grants(grants) };
    const shop = { ...newShop(about), ...kept, grantedSince: new Set(grantedSince) };
    seedStore(shop.store, records, { domain: shop.domain, currency: shop.currency, now });
    return shop;
  });
}

/** Writes everything a second start needs; whole or not at all. */
export function saveShops(path: string, { shops }: World): void {
  const saved: SavedShop[] = [...shops.values()].map((shop) => ({
    domain: shop.domain,
    name: shop.name,
    number: shop.number,
    currency: shop.currency,
    isInstalled: shop.isInstalled,
    isEmbedOn: shop.isEmbedOn,
    staff: shop.staff,
    grantedSince: [...shop.grantedSince],
    grants: shop.grants.state(),
    records: dumpStore(shop.store),
  }));
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ shops: saved }), { mode: 0o600 });
  renameSync(draft, path);
}

function read(path: string): readonly SavedShop[] {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { shops: SavedShop[] }).shops;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
