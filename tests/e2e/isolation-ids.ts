import { randomUUID } from "node:crypto";
import { asOwner } from "./support-owner.ts";

/** One id of each kind, all of one shop. */
export type Ids = {
  readonly shop: string;
  readonly domain: string;
  readonly conversation: string;
  readonly handoff: string;
  readonly visitor: string;
  readonly clientId: string;
  readonly agent: string;
  readonly queue: string;
  readonly rule: string;
  readonly topic: string;
  readonly import: string;
  readonly question: string;
  readonly version: string;
  readonly customer: string;
  readonly order: string;
  readonly delivery: string;
  readonly export: string;
};

/** What a shop's rows are called, read past every wall. Of several, the first. */
export async function idsOf(database: string, domain: string, conversation: string): Promise<Ids> {
  const [row] = await asOwner<Omit<Ids, "domain" | "conversation">>(
    database,
    `select s.id as shop,
       (select id from handoffs where shop_id = s.id and conversation_id = $2 limit 1) as handoff,
       (select visitor_id from conversations where shop_id = s.id and id = $2) as visitor,
       (select client_id from events where shop_id = s.id and conversation_id = $2 and client_id is not null
        order by seq limit 1) as "clientId",
       (select id from agents where shop_id = s.id order by created_at limit 1) as agent,
       (select id from queues where shop_id = s.id and not is_default limit 1) as queue,
       (select id from rules where shop_id = s.id order by position limit 1) as rule,
       (select id from topics where shop_id = s.id limit 1) as topic,
       (select import_id from transcripts where shop_id = s.id limit 1) as import,
       (select id from question_verdicts where shop_id = s.id limit 1) as question,
       (select max(version)::text from matrix_versions where shop_id = s.id) as version,
       (select id from customers where shop_id = s.id limit 1) as customer,
       (select id from orders where shop_id = s.id limit 1) as "order",
       (select webhook_id from webhook_deliveries where shop_id = s.id order by received_at desc limit 1) as delivery,
       (select id from exports where shop_id = s.id order by made_at limit 1) as export
     from shops s where s.domain = $1`,
    [domain, conversation],
  );
  if (!row) throw new Error(`No shop ${domain}`);
  for (const [kind, id] of Object.entries(row))
    if (id === null) throw new Error(`The shop ${domain} has no ${kind}, so nothing can be tried with it`);
  return { ...row, domain, conversation };
}

/** Ids of the same shapes that nothing has. */
export function nobodys(ids: Ids): Ids {
  const other = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? randomUUID() : "9".repeat(9));
  return Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, other(id)])) as Ids;
}
