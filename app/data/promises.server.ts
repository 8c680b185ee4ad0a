import type { Sql } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { HandoffId, ShopId } from "#app/domain/ids.ts";

type ToldLine = Extract<LogEvent, { type: "wait.told" }>;

/** Keeps what the shopper was told, to be compared with what happens. A line without a number promises nothing. */
export async function keep(sql: Sql, shopId: ShopId, { told, handoffId, seq, at }: ToldLine): Promise<void> {
  if (!told) return;
  const time = told.knows === "time" ? told : null;
  await sql.query(
    `insert into promises (shop_id, handoff_id, seq, told_at, place, low_seconds, high_seconds, model_seconds, next_update_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      shopId,
      handoffId,
      seq,
      at,
      told.place,
      time?.lowSeconds ?? null,
      time?.highSeconds ?? null,
      time?.modelSeconds === undefined ? null : Math.round(time.modelSeconds),
      new Date(at.getTime() + told.nextUpdateSeconds * 1_000),
    ],
  );
}

/** An agent's line has come: every promise about it is settled. */
export async function settle(sql: Sql, shopId: ShopId, handoffId: HandoffId, at: Date): Promise<void> {
  await sql.query(
    `update promises set ended_at = $3, kept = case when high_seconds is null then null
       else $3 <= told_at + make_interval(secs => high_seconds) end
     where shop_id = $1 and handoff_id = $2 and ended_at is null`,
    [shopId, handoffId, at],
  );
}

/** Nobody waits for it any longer: what is left of the promises was neither kept nor broken. */
export async function drop(sql: Sql, shopId: ShopId, handoffId: HandoffId, at: Date): Promise<void> {
  await sql.query(
    `update promises set ended_at = $3 where shop_id = $1 and handoff_id = $2 and ended_at is null`,
    [shopId, handoffId, at],
  );
}
