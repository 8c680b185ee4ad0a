import type { Vault } from "#app/adapters/vault.server.ts";
import type { ContextBlock } from "#app/contract/context-block.ts";
import type { Sql } from "#app/db.server.ts";
import type { Evidence } from "#app/domain/conversation/events.ts";
import type { Episode } from "#app/domain/handoff/episode.ts";
import { type EpisodeRow, toEpisodeRow } from "#app/domain/handoff/episode-row.ts";
import type { ConversationId, HandoffId, ShopId } from "#app/domain/ids.ts";

/** What a handoff began with. */
export type Begun = { readonly evidence: Evidence; readonly context: ContextBlock };

/** The same as it is kept: the block names people and orders. */
export type SealedBegun = { readonly evidence: Evidence; readonly context: Buffer };

export function sealBegun(vault: Vault, id: HandoffId, { evidence, context }: Begun): SealedBegun {
  const place = { table: "handoffs", column: "context", row: id };
  return { evidence, context: vault.seal(place, JSON.stringify(context)) };
}

export async function insert(
  sql: Sql,
  shopId: ShopId,
  {
    conversationId,
    episode,
    begun,
  }: { conversationId: ConversationId; episode: Episode; begun: SealedBegun },
): Promise<void> {
  const row = toEpisodeRow(episode);
  const columns = Object.keys(row);
  await sql.query(
    `insert into handoffs (shop_id, id, conversation_id, evidence, context, ${columns.join(", ")})
     values ($1, $2, $3, $4, $5, ${columns.map((_, index) => `$${index + 6}`).join(", ")})`,
    [shopId, episode.id, conversationId, begun.evidence, begun.context, ...Object.values(row)],
  );
}

/** Writes where a handoff stands, as the log tells it. */
export async function update(sql: Sql, shopId: ShopId, episode: Episode): Promise<void> {
  const row = toEpisodeRow(episode);
  const columns = Object.keys(row);
  await sql.query(
    `update handoffs set ${columns.map((column, index) => `${column} = $${index + 3}`).join(", ")}
     where shop_id = $1 and id = $2`,
    [shopId, episode.id, ...Object.values(row)],
  );
}

/** In which conversation it is, and where it stands; null where this shop has none of that id. */
export async function find(sql: Sql, shopId: ShopId, id: HandoffId) {
  const { rows } = await sql.query<
    Pick<EpisodeRow, "state" | "queue_id"> & { conversation_id: ConversationId }
  >("select conversation_id, state, queue_id from handoffs where shop_id = $1 and id = $2", [shopId, id]);
  return rows[0] ?? null;
}
