import { fileURLToPath } from "node:url";
import pg from "pg";
import { masterKeysOf, rewrapDataKey, type MasterKeys } from "../app/adapters/vault.server.ts";
import { ShopId } from "../app/domain/ids.ts";
import { parseEnv } from "../app/parse-env.ts";

export type Rotated = { readonly shops: number; readonly rewrapped: number };

const AT_ONCE = 200;

/**
 * Wraps every shop's key by the first master key. Nothing that is sealed is touched, servers go on meanwhile, and it may be
 * stopped and repeated. Throws where a key of a shop opens under none of them: then nothing of that shop was changed.
 */
export async function rotateKeys(databaseUrl: string, keys: MasterKeys): Promise<Rotated> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let rotated: Rotated = { shops: 0, rewrapped: 0 };
    let last = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const { rows } = await client.query<{ id: string; key: Buffer }>(
        "select id, data_key as key from shops where id > $1 order by id limit $2",
        [last, AT_ONCE],
      );
      for (const { id, key } of rows) {
        const wrapped = rewrapDataKey(keys, ShopId(id), key);
        // Over the key that was read: a shop that was erased and came back meanwhile has another one.
        if (wrapped)
          await client.query("update shops set data_key = $2 where id = $1 and data_key = $3", [
            id,
            wrapped,
            key,
          ]);
        rotated = { shops: rotated.shops + 1, rewrapped: rotated.rewrapped + (wrapped ? 1 : 0) };
        last = id;
      }
      if (rows.length < AT_ONCE) return rotated;
    }
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const env = parseEnv(process.env);
  const { shops, rewrapped } = await rotateKeys(env.DATABASE_URL, masterKeysOf(env));
  console.log(`${shops} shops, ${rewrapped} keys wrapped anew. BATON_OLD_MASTER_KEYS is no longer needed.`);
}
