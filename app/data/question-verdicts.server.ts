import { inShop, type Sql } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { Answered, Answers, KeptQuestion } from "#app/domain/questions/question.ts";

export type Verdict = Answered & { readonly answeredAt: Date; readonly by: string };

export type NewAnswer = Partial<Answers> & {
  readonly id: string;
  readonly question: KeptQuestion;
  readonly at: Date;
  readonly by: string;
};

const COLUMNS = `id, question, harm, clear, answered_at as "answeredAt", agent_name as by`;

/** In the order in which they were first or last answered, so that lists made of them are the same each time. */
export function list(shopId: ShopId): Promise<Verdict[]> {
  return inShop(shopId, (sql) => listIn(sql, shopId));
}

export async function listIn(sql: Sql, shopId: ShopId): Promise<Verdict[]> {
  const { rows } = await sql.query<Verdict>(
    `select ${COLUMNS} from question_verdicts where shop_id = $1 order by answered_at, id`,
    [shopId],
  );
  return rows;
}

/** Keeps one answer or both; the other one stays as it was, whoever gave it. Null when there is no room for another. */
export function answer(shopId: ShopId, given: NewAnswer, most: number): Promise<Verdict | null> {
  const { id, question, harm = null, clear = null, at, by } = given;
  return inShop(shopId, async (sql) => {
    const { rows } = await sql.query<Verdict>(
      `insert into question_verdicts as known (shop_id, id, question, harm, clear, answered_at, agent_name)
       select $1, $2, $3, $4, $5, $6, $7
       where exists (select from question_verdicts where shop_id = $1 and id = $2)
         or (select count(*) from question_verdicts where shop_id = $1) < $8
       on conflict (shop_id, id) do update set question = excluded.question,
         harm = coalesce(excluded.harm, known.harm), clear = coalesce(excluded.clear, known.clear),
         answered_at = excluded.answered_at, agent_name = excluded.agent_name
       returning ${COLUMNS}`,
      [shopId, id, JSON.stringify(question), harm, clear, at, by, most],
    );
    return rows[0] ?? null;
  });
}

/** Both answers are taken back. True when there was one. */
export function forget(shopId: ShopId, id: string): Promise<boolean> {
  return inShop(shopId, async (sql) => {
    const { rowCount } = await sql.query("delete from question_verdicts where shop_id = $1 and id = $2", [
      shopId,
      id,
    ]);
    return (rowCount ?? 0) > 0;
  });
}
