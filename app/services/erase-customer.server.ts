import { dropJobs } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as customers from "#app/data/customers.server.ts";
import * as erasures from "#app/data/erasures.server.ts";
import * as exports from "#app/data/exports.server.ts";
import * as mentions from "#app/data/mentions.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import * as tombstones from "#app/data/tombstones.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import type { CustomerId, ShopId } from "#app/domain/ids.ts";
import { deliveriesAbout } from "./erase-deliveries.server.ts";
import { aboutOf } from "./export-customer.server.ts";
import { tellGone } from "./gone.server.ts";
import { findPerson, lookedFor, type Named, namedIn, PersonBody } from "./person-named.server.ts";
import { readBody } from "./read-body.ts";
import { forgetShop } from "./visitor-tokens.server.ts";

type Why = erasures.Erasure["why"];

/** Shopify asks for a person's erasure: by id, e-mail, phone number or orders, by all of them or by one. */
export async function eraseCustomer(shopId: ShopId, body: unknown): Promise<void> {
  await eraseNamed(shopId, namedIn(readBody(PersonBody, body)), "customers/redact");
}

/** The merchant deleted them in Shopify: what we hold of them goes too. */
export async function erase(
  shopId: ShopId,
  ids: readonly CustomerId[],
  orderIds: readonly string[],
): Promise<void> {
  await eraseNamed(shopId, { ids, email: null, phone: null, orderIds }, "customers/delete");
}

/**
 * Everything of a person, everywhere: record, orders, browsers, chats, copies made for them, bodies and jobs that wait; and
 * their e-mail and number in what others wrote. What keeps late news from bringing it back stays, and a note that says how
 * much went and not whose it was. Safe to repeat.
 */
async function eraseNamed(shopId: ShopId, named: Named, why: Why): Promise<void> {
  const person = await findPerson(shopId, named);
  const { customerIds, orderIds, conversationIds } = person;
  const vault = await vaults.open(shopId);
  const about = aboutOf(vault, person);
  const webhookIds = await deliveriesAbout(shopId, person);
  const others = person.mentionedIn.filter((id) => !conversationIds.includes(id));
  const emailIndexes = person.emails.map((email) => vault.emailIndex(email));
  await inShop(shopId, async (sql) => {
    await tombstones.holdWriters(sql, shopId);
    // Later than whatever was begun before: what is copied from here on waits for the commit.
    const at = clock();
    await tombstones.bury(sql, shopId, about.filter(isGrave), at);
    const chats = await personalData.removeChats(sql, shopId, { customerIds, conversationIds });
    await personalData.removeCodes(sql, shopId, { customerIds, orderIds, emailIndexes });
    await orders.remove(sql, shopId, orderIds);
    for (const id of customerIds) {
      await orders.removeOf(sql, shopId, id);
      await customers.erase(sql, shopId, id, at);
    }
    const copies = await exports.removeAbout(sql, shopId, about);
    await personalData.emptyDeliveries(sql, shopId, { webhookIds, at });
    await mentions.remove(sql, shopId, { wanted: lookedFor(person), conversationIds: others });
    await dropJobs(sql, shopId, [...customerIds, ...orderIds, ...person.orderNames, ...conversationIds]);
    const counts = {
      ...chats,
      customers: customerIds.length,
      orders: orderIds.length,
      exports: copies,
      deliveries: webhookIds.length,
      mentionedIn: others.length,
    };
    await erasures.note(sql, shopId, { why, namedBy: namedBy(named), doneAt: at, counts });
  });
  forgetShop(shopId);
  tellGone({ shopId, conversationIds: [...conversationIds, ...others] });
}

function isGrave(it: exports.About): it is tombstones.Grave {
  return it.kind === "order" || it.kind === "email";
}

function namedBy({ ids, email, phone, orderIds }: Named): erasures.Erasure["namedBy"] {
  return [
    ...(ids.length > 0 ? (["id"] as const) : []),
    ...(email ? (["email"] as const) : []),
    ...(phone ? (["phone"] as const) : []),
    ...(orderIds.length > 0 ? (["orders"] as const) : []),
  ];
}
