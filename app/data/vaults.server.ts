import { openVault, type Vault } from "#app/adapters/vault.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";
import { masterKeys, wrappedKey } from "./shops.server.ts";

const KEEP_MS = 60_000;

const kept = singleton("vaults", () => new Map<ShopId, { vault: Vault; since: number }>());

/** The shop's vault; open it before a transaction, not inside. A key that was destroyed is forgotten within a minute. */
export async function open(shopId: ShopId): Promise<Vault> {
  const found = kept.get(shopId);
  if (found && performance.now() - found.since < KEEP_MS) return found.vault;
  kept.delete(shopId);
  const vault = openVault(masterKeys(), shopId, await wrappedKey(shopId));
  kept.set(shopId, { vault, since: performance.now() });
  return vault;
}

export function forget(shopId: ShopId): void {
  kept.delete(shopId);
}
