import { z } from "zod";
import { pool } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

const Refusal = z.object({
  at: z.coerce.date(),
  code: z.enum(["signed-out", "refused", "down"]),
  why: z.string().nullable(),
});

/** How the Admin API refused; `why` in Shopify's words. */
export type AdminRefusalNote = Readonly<z.output<typeof Refusal>>;

const MOST_WORDS = 300;

export async function noteAnswer(shopId: ShopId, at: Date): Promise<void> {
  await pool.query("update shops set admin_answered_at = $2 where id = $1", [shopId, at]);
}

export async function noteRefusal(shopId: ShopId, { at, code, why }: AdminRefusalNote): Promise<void> {
  const note = JSON.stringify({ at, code, why: why?.slice(0, MOST_WORDS) ?? null });
  await pool.query("update shops set admin_refusal = $2::jsonb where id = $1", [shopId, note]);
}

/** The last of each; null: never, as far as is known. */
export async function find(
  shopId: ShopId,
): Promise<{ lastAnswerAt: Date | null; lastRefusal: AdminRefusalNote | null }> {
  const { rows } = await pool.query<{ answeredAt: Date | null; refusal: unknown }>(
    `select admin_answered_at as "answeredAt", admin_refusal as refusal from shops where id = $1`,
    [shopId],
  );
  const [row] = rows;
  return {
    lastAnswerAt: row?.answeredAt ?? null,
    lastRefusal: row?.refusal ? Refusal.parse(row.refusal) : null,
  };
}
