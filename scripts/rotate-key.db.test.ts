import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openVault, type MasterKeys } from "../app/adapters/vault.server.ts";
import * as shops from "../app/data/shops.server.ts";
import { pool } from "../app/db.server.ts";
import type { ShopId } from "../app/domain/ids.ts";
import { makeShop } from "../tests/support/shop.ts";
import { rotateKeys } from "./rotate-key.ts";

const place = { table: "customers", column: "sealed", row: "7" };
const [old] = shops.masterKeys();
const next = Buffer.alloc(32, 9);
const url = String(process.env["DATABASE_URL"]);

afterAll(() => pool.end());

test("every shop's key is wrapped anew while it is read all the time, and then opens without the old master key", async () => {
  const made = [];
  for (let n = 0; n < 12; n++) made.push((await makeShop(`Rotated${n}`)).id);
  const sealed = new Map<ShopId, Buffer>();
  for (const id of made) sealed.set(id, await vaultOf(id, [old]).then((vault) => vault.seal(place, "x")));

  let reads = 0;
  let isDone = false;
  const reading = (async () => {
    while (!isDone)
      for (const id of made) {
        const vault = await vaultOf(id, [next, old]);
        expect(vault.unseal(place, sealed.get(id) ?? Buffer.alloc(0)).toString()).toBe("x");
        reads += 1;
      }
  })();
  const rotated = await rotateKeys(url, [next, old]);
  isDone = true;
  await reading;

  expect(rotated).toEqual({ shops: 12, rewrapped: 12 });
  expect(reads).toBeGreaterThan(0);
  expect(await rotateKeys(url, [next])).toEqual({ shops: 12, rewrapped: 0 });
  for (const id of made)
    expect((await vaultOf(id, [next])).unseal(place, sealed.get(id) ?? Buffer.alloc(0)).toString()).toBe("x");
  await expect(rotateKeys(url, [old])).rejects.toThrow();
});

async function vaultOf(id: ShopId, keys: MasterKeys) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ key: Buffer }>("select data_key as key from shops where id = $1", [
    id,
  ]);
  await client.end();
  return openVault(keys, id, rows[0]?.key ?? Buffer.alloc(0));
}
