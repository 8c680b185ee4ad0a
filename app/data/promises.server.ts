import type { Sql } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { ShopId } from "#app/domain/ids.ts";

type ToldLine = Extract<LogEvent, { type: "wait.told" }>;

/** Keeps what the shopper was told, to be compared with what happens. A line without a number promises nothing. */
export async function keep(sql: Sql, shopId: ShopId, { told, handoffId, seq, at }: ToldLine): Promise<void> {
  if (!told) return;
  const [low, high] = told.knows === "time" ? [told.lowSeconds, told.highSeconds] : [null, null];
  await sql.query(
    `insert into promises (shop_id, handoff_id, seq, told_at, place, low_seconds, high_seconds, next_update_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      shopId,
      handoffId,
      seq,
      at,
      told.place,
      low,
      high,
      new Date(at.getTime() + told.nextUpdateSeconds * 1_000),
    ],
  );
}
