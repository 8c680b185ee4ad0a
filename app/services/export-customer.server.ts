import type { Vault } from "#app/adapters/vault.server.ts";
import { clock } from "#app/clock.ts";
import * as conversations from "#app/data/conversations.server.ts";
import * as customers from "#app/data/customers.server.ts";
import { derivedId } from "#app/data/derived-id.ts";
import * as exports from "#app/data/exports.server.ts";
import * as copies from "#app/data/person-copy.server.ts";
import * as tombstones from "#app/data/tombstones.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import { ConversationId, type ShopId } from "#app/domain/ids.ts";
import { answerAddress } from "#app/domain/waiting/answer-address.ts";
import { findPerson, namedIn, type Person, PersonBody } from "./person-named.server.ts";
import { readBody } from "./read-body.ts";

/** Said in the file, so that a program that reads it knows what to expect; see docs/privacy.md. */
const SCHEMA = "baton.person/1";

/**
 * Everything we hold of a person and that is theirs for sure, as JSON for the merchant to hand on, sealed until it is fetched. One who is not known here
 * gets a file that says so. The same request again is answered in the same place.
 */
export async function exportCustomer(shopId: ShopId, body: unknown): Promise<void> {
  const asked = readBody(PersonBody, body);
  const named = namedIn(asked);
  const madeAt = await begun(shopId);
  const person = await findPerson(shopId, named);
  const vault = await vaults.open(shopId);
  const copy = await copyOf(shopId, person, vault);
  const found = copy.records.length + copy.orders.length + copy.conversations.length > 0;
  const json = JSON.stringify({ schema: SCHEMA, madeAt, asked: named, found, ...copy }, null, 2);
  const id = derivedId(`${shopId}|${asked.data_request?.id ?? JSON.stringify(named)}`);
  const sealed = vault.seal(place(id), json);
  const about = aboutOf(vault, person);
  await inShop(shopId, async (sql) => {
    if (await tombstones.wasErasedSince(sql, shopId, { about, since: madeAt }))
      throw new Error("Somebody in this copy was erased while it was made; it is to be made anew");
    await exports.save(sql, shopId, { id, madeAt, found, about, sealed });
  });
}

/** From this moment on every erasure is seen: by what is read, or when the copy is saved. */
function begun(shopId: ShopId): Promise<Date> {
  return inShop(shopId, async (sql) => {
    await tombstones.waitForErasure(sql, shopId);
    return clock();
  });
}

/** The file as it was written. */
export function openExport(vault: Vault, { id, sealed }: { id: string; sealed: Buffer }): string {
  return vault.unseal(place(id), sealed).toString();
}

/** Whom it is about, as it may be kept beside it. */
export function aboutOf(vault: Vault, { customerIds, orderIds, emails, phones }: Person): exports.About[] {
  return [
    ...customerIds.map((id) => ({ kind: "customer", id }) as const),
    ...orderIds.map((id) => ({ kind: "order", id }) as const),
    ...emails.map((email) => ({ kind: "email", id: vault.emailIndex(email).toString("hex") }) as const),
    ...phones.map((phone) => ({ kind: "phone", id: vault.phoneIndex(phone).toString("hex") }) as const),
  ];
}

async function copyOf(shopId: ShopId, { customerIds, orderIds, ownConversationIds }: Person, vault: Vault) {
  const records = (await Promise.all(customerIds.map((id) => customers.find(shopId, id))))
    .filter((it) => it !== null)
    .map((customer) => ({ customer }));
  const chats = [];
  for (const id of ownConversationIds) {
    const chat = await chatOf(shopId, ConversationId(id), vault);
    if (chat) chats.push(chat);
  }
  const { orders, visitors } = await inShop(shopId, async (sql) => ({
    orders: await copies.orders(sql, shopId, { ids: orderIds, vault }),
    visitors: await copies.visitors(sql, shopId, ownConversationIds),
  }));
  return { records, orders, conversations: chats, visitors };
}

async function chatOf(shopId: ShopId, id: ConversationId, vault: Vault) {
  const [it, beside] = await inShop(shopId, async (sql) => [
    await conversations.find(sql, shopId, id),
    await copies.ofConversation(sql, shopId, { id, vault }),
  ]);
  if (!it) return null;
  const customer = it.customerId ? await customers.find(shopId, it.customerId) : null;
  const asked = it.events.filter(({ type }) => type === "handoff.requested");
  const mails = beside.mails.map((mail) => {
    const handoff = asked.findLast(({ seq }) => seq < mail.seq);
    const to =
      handoff && "handoffId" in handoff
        ? answerAddress(it.events, handoff.handoffId, customer?.email ?? null)
        : null;
    return { ...mail, to };
  });
  return { id, customerId: it.customerId, lines: it.events.map(lineOf), ...beside, mails };
}

/** As the log has it, without what only leads to other records: the ids of staff and of devices. */
function lineOf(event: LogEvent): object {
  const hidden = new Set(["agentId", "visitorId", "clientId"]);
  return Object.fromEntries(Object.entries(event).filter(([name]) => !hidden.has(name)));
}

function place(id: string) {
  return { table: "exports", column: "sealed", row: id };
}
