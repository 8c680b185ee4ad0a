import { modelIsOn } from "#app/adapters/language-model.server.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import * as phrasings from "#app/data/phrasings.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";

/** The block with its summary as a language model phrased it, as long as that summary still says the same. */
export async function phrased(
  shopId: ShopId,
  { handoffId: id, block }: { readonly handoffId: HandoffId; readonly block: ContextBlock },
): Promise<ContextBlock> {
  if (!modelIsOn()) return block;
  const vault = await vaults.open(shopId);
  const kept = await inShop(shopId, (sql) => phrasings.find(sql, shopId, { id, vault }));
  const [first, second] = block.summary;
  if (kept?.of[0] !== first.text || kept.of[1] !== second.text) return block;
  const [a, b] = kept.lines;
  return {
    ...block,
    summary: [
      { ...first, text: a },
      { ...second, text: b },
    ],
  };
}
