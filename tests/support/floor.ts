import { randomUUID } from "node:crypto";
import type { DueWork } from "../../app/adapters/job-queues.ts";
import * as conversations from "../../app/data/conversations.server.ts";
import * as presence from "../../app/data/presence.server.ts";
import { inShop, pool } from "../../app/db.server.ts";
import type { LogEvent } from "../../app/domain/conversation/events.ts";
import type { Conversation } from "../../app/domain/conversation/fold.ts";
import type { Episode } from "../../app/domain/handoff/episode.ts";
import { ConversationId, QueueId, type ShopId } from "../../app/domain/ids.ts";
import type { Queue, Shop } from "../../app/domain/shop.ts";
import { newQueue } from "../../app/domain/routing/new-queue.ts";
import { doDue } from "../../app/services/handoff-due.server.ts";
import { forgetConversation, loadConversation } from "../../app/services/kept-conversations.server.ts";
import { postAsShopper } from "../../app/services/post-as-shopper.server.ts";
import { readSettings } from "../../app/services/read-settings.server.ts";
import { saveSettings } from "../../app/services/save-settings.server.ts";
import type { Staff } from "../../app/services/staff.ts";
import type { Visitor } from "../../app/services/visitor.ts";
import { makeShop, makeStaff, makeVisitor } from "./shop.ts";

const HOUR_MS = 3_600_000;
const PERSON = "I want to talk to a person";

/** A shop with its people at work, and shoppers who come. The first of them is its admin. */
export type Floor = { readonly shop: Shop; readonly admin: Staff };

export async function newFloor(name = "North"): Promise<Floor> {
  const shop = await makeShop(name);
  return { shop, admin: await makeStaff(shop, "Ada") };
}

/** Somebody of the team whose inbox is open. */
export async function atWork({ shop }: Floor, name: string): Promise<Staff> {
  const staff = await makeStaff(shop, name);
  await come(staff);
  return staff;
}

export function come({ shopId, agentId }: Staff): Promise<unknown> {
  const now = new Date();
  const until = new Date(now.getTime() + HOUR_MS);
  return inShop(shopId, (sql) => presence.renew(sql, shopId, { agentId, until, now }));
}

/** The inbox is closed, and the lease is over. */
export function leave({ shopId, agentId }: Staff): Promise<unknown> {
  const until = new Date(Date.now() - HOUR_MS);
  return inShop(shopId, (sql) => presence.shorten(sql, shopId, { agentId, until }));
}

/** What the presence of somebody looks like now, to the work that looks after it. */
export async function watchOf({ shopId, agentId }: Staff): Promise<number> {
  return (await inShop(shopId, (sql) => presence.find(sql, shopId, agentId)))?.watch ?? -1;
}

/** Saves settings as the admin; fails where they are refused. */
export async function configure({ admin }: Floor, patch: object): Promise<void> {
  const saved = await saveSettings(admin, patch);
  if (!saved.ok) throw new Error(`${saved.error.field}: ${saved.error.message}`);
}

/** Changes the default queue, and adds others. Answers with all of them, the default one first. */
export async function queuesLike(
  floor: Floor,
  first: Partial<Queue>,
  others: readonly Partial<Queue>[] = [],
): Promise<[Queue, ...Queue[]]> {
  const { queues } = await readSettings(floor.shop.id);
  const more = others.map((queue, n) => ({ ...newQueue(QueueId(randomUUID()), `Team ${n + 1}`), ...queue }));
  await configure(floor, { queues: [{ ...queues[0], ...first }, ...more] });
  const [support, ...rest] = (await readSettings(floor.shop.id)).queues;
  if (!support) throw new Error("There is always a default queue");
  return [support, ...more.map(({ id }) => rest.find((queue) => queue.id === id) ?? support)];
}

export async function say(visitor: Visitor, text: string): Promise<ConversationId> {
  const done = await postAsShopper(visitor, { how: "words", text, clientId: randomUUID() });
  if (!done.ok) throw new Error(done.error.code);
  return ConversationId(done.value.posted.conversationId);
}

export type Waiting = { readonly visitor: Visitor; readonly id: ConversationId };

/** A shopper who asked for a person. */
export async function waiting({ shop }: Floor, text = PERSON): Promise<Waiting> {
  const visitor = await makeVisitor(shop);
  return { visitor, id: await say(visitor, text) };
}

/** As the table has it, whatever this process remembers. */
export async function read(shopId: ShopId, id: ConversationId): Promise<Conversation> {
  forgetConversation(shopId, id);
  const it = await loadConversation(shopId, id);
  if (!it) throw new Error("There is no such conversation");
  return it;
}

export async function episodeOf({ shop }: Floor, id: ConversationId): Promise<Episode> {
  const { episode } = await read(shop.id, id);
  if (!episode) throw new Error("There is no handoff");
  return episode;
}

/** Who is being asked to take it, by name. */
export async function askedIn(floor: Floor, id: ConversationId): Promise<string | null> {
  return (await episodeOf(floor, id)).offer?.to.name ?? null;
}

export async function logOf({ shop }: Floor, id: ConversationId): Promise<readonly LogEvent[]> {
  const found = await inShop(shop.id, (sql) => conversations.find(sql, shop.id, id));
  return found?.events ?? [];
}

/** The lines by what they are: `wait.told/estimate`, `message.posted/bot`. */
export function kinds(events: readonly LogEvent[]): string[] {
  return events.map((event) =>
    event.type === "message.posted"
      ? `${event.type}/${event.author}`
      : "kind" in event
        ? `${event.type}/${event.kind}`
        : event.type,
  );
}

export function texts(events: readonly LogEvent[]): string {
  return events.flatMap((event) => ("text" in event ? [event.text] : [])).join("\n");
}

type Planned = {
  readonly what: string | null;
  readonly name: string;
  readonly data: Record<string, unknown>;
  readonly inSeconds: number;
};

/** Work of a shop that is planned and not done. */
export async function plannedFor({ shop }: Floor): Promise<Planned[]> {
  const { rows } = await pool.query<Planned>(
    `select name, data, data->>'what' as what, extract(epoch from start_after - now())::float8 as "inSeconds"
     from pgboss.job where data->>'shopId' = $1 and state = 'created' order by start_after`,
    [shop.id],
  );
  return rows;
}

/** Does the work of one kind that is planned for a handoff, whether or not its time has come. */
export async function doPlanned(floor: Floor, what: DueWork["what"]): Promise<void> {
  const planned = (await plannedFor(floor)).filter((job) => job.what === what);
  for (const { data } of planned) await doDue(data as Parameters<typeof doDue>[0]);
}
