import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import { linesNaming, type LookedFor, type NamingLine } from "#app/data/lines-naming.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { digitsOf, emailMark, isNamedIn, type Marks, phoneMark, telling } from "./person-named-in.ts";
import { NamedId } from "./webhook-ids.ts";

const Id = NamedId.nullable().catch(null);
const Text = z.string().nullable().catch(null);
const Ids = z
  .array(Id)
  .catch([])
  .transform((ids) => ids.filter((id) => id !== null));

/**
 * How a compliance request names a person: by all of this or by one of it. What of it cannot be read does not keep the rest
 * from counting; one of which nothing can be read is not understood.
 */
export const PersonBody = z
  .object({
    customer: z.object({ id: Id, email: Text, phone: Text }).nullable().catch(null),
    orders_to_redact: Ids,
    orders_requested: Ids,
    data_request: z.object({ id: Id }).nullable().catch(null),
  })
  .refine((body) => {
    const { ids, email, phone, orderIds } = namedIn(body);
    return ids.length + orderIds.length > 0 || email !== null || phone !== null;
  });

/** By what somebody was named. */
export type Named = {
  readonly ids: readonly CustomerId[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly orderIds: readonly string[];
};

/** Whoever was named, with what we know them by. */
export type Person = Marks & {
  readonly customerIds: readonly CustomerId[];
  /** Named, theirs, or a guest's under the same e-mail. */
  readonly orderIds: readonly string[];
  /** Of chats that are theirs: signed in, proved by a code, or of a guest who wrote their e-mail or phone number. */
  readonly ownConversationIds: readonly string[];
  /** Of chats that may be theirs: these, and a guest's who wrote their order or asked for its code, with the browser's others. */
  readonly conversationIds: readonly string[];
  /** Of all chats in which somebody, whoever it was, may have named them. */
  readonly mentionedIn: readonly string[];
};

type NamingBody = {
  readonly customer: { id: string | null; email: string | null; phone: string | null } | null;
  readonly orders_to_redact: readonly string[];
  readonly orders_requested: readonly string[];
};

export function namedIn({ customer, orders_to_redact, orders_requested }: NamingBody): Named {
  return {
    ids: customer?.id ? [CustomerId(customer.id)] : [],
    email: customer?.email ? emailMark(customer.email) : null,
    phone: customer?.phone ? phoneMark(customer.phone) : null,
    orderIds: [...new Set([...orders_to_redact, ...orders_requested])],
  };
}

/** Everything that this may mean with us. Nobody: all lists but the named orders' are empty. */
export async function findPerson(shopId: ShopId, named: Named): Promise<Person> {
  const vault = await vaults.open(shopId);
  const { customerIds, theirOrders } = await inShop(shopId, async (sql) => {
    const { email, phone } = named;
    const byEmail = email ? await customers.findIdsByEmail(sql, shopId, vault.emailIndex(email)) : [];
    const byPhone = phone ? await customers.findIdsByPhone(sql, shopId, vault.phoneIndex(phone)) : [];
    // Shopify may write the number without its country: then the records themselves are asked, if nothing else is named.
    const isOnlyPhone = phone !== null && !email && named.ids.length === 0 && byPhone.length === 0;
    const byEnd = isOnlyPhone
      ? await personalData.withPhoneEnd(sql, shopId, { end: telling(phone), vault })
      : [];
    const ids = [...new Set([...named.ids, ...byEmail, ...byPhone, ...byEnd])];
    const placed = email ? await orders.findIdsByEmail(sql, shopId, vault.emailIndex(email)) : [];
    return {
      customerIds: ids,
      theirOrders: await personalData.ordersOf(sql, shopId, {
        ids: named.orderIds,
        customerIds: ids,
        guestIds: placed,
        vault,
      }),
    };
  });
  const records = await Promise.all(customerIds.map((id) => customers.find(shopId, id)));
  // What a guest ordered with is theirs; a customer's order may have gone to somebody else's address.
  const guests = theirOrders.filter(({ customerId }) => customerId === null);
  const emails = [named.email, ...records.map((it) => it?.email), ...guests.map(({ email }) => email)];
  const phones = [named.phone, ...records.map((it) => it?.phone)];
  const marks: Marks = {
    emails: marksOf(emails, emailMark),
    phones: marksOf(phones, phoneMark),
    orderNames: theirOrders.map(({ name }) => name),
  };
  const orderIds = [...new Set([...named.orderIds, ...theirOrders.map(({ id }) => id)])];
  const emailIndexes = marks.emails.map((email) => vault.emailIndex(email));
  const chats = await chatsOf(shopId, { ...marks, customerIds, orderIds, emailIndexes });
  return { ...marks, customerIds, orderIds, ...chats };
}

type Chats = Pick<Person, "ownConversationIds" | "conversationIds" | "mentionedIn">;
type Known = Omit<Person, keyof Chats> & { readonly emailIndexes: readonly Buffer[] };

async function chatsOf(shopId: ShopId, it: Known): Promise<Chats> {
  const lines = await linesNaming(shopId, lookedFor(it));
  const byGuests = lines.filter(({ byGuest }) => byGuest);
  // Anybody may type an order's number: that makes a chat go with them, and not one to hand out to them.
  const addressed = idsOf(byGuests.filter(({ text }) => isNamedIn(text, { ...it, orderNames: [] })));
  const named = idsOf(byGuests.filter(({ text }) => isNamedIn(text, it)));
  const { theirs, guests } = await inShop(shopId, async (sql) => {
    const asked = await personalData.guestsAskingCode(sql, shopId, it);
    return {
      theirs: await personalData.conversationsOf(sql, shopId, it),
      // With what else was written in the same browser while nobody was signed in.
      guests: await personalData.guestSiblings(sql, shopId, [...named, ...asked]),
    };
  });
  return {
    ownConversationIds: [...new Set([...theirs, ...addressed])],
    conversationIds: [...new Set([...theirs, ...guests])],
    mentionedIn: [...new Set(idsOf(lines))],
  };
}

function idsOf(lines: readonly NamingLine[]): string[] {
  return lines.map(({ conversationId }) => conversationId);
}

/** What a query looks for, roughly; `isNamedIn` then reads the lines. */
export function lookedFor({ emails, phones, orderNames }: Marks): LookedFor {
  const numbers = orderNames.map(digitsOf).filter((digits) => digits !== "");
  return { emails, phones: phones.map(telling), numbers };
}

function marksOf(
  values: readonly (string | null | undefined)[],
  mark: (value: string) => string | null,
): string[] {
  const marks = values.map((value) => (value ? mark(value) : null)).filter((it) => it !== null);
  return [...new Set(marks)];
}
