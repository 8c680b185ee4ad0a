import { z } from "zod";
import * as customers from "#app/data/customers.server.ts";
import { linesNaming, type LookedFor } from "#app/data/lines-naming.server.ts";
import * as orders from "#app/data/orders.server.ts";
import * as personalData from "#app/data/personal-data.server.ts";
import * as vaults from "#app/data/vaults.server.ts";
import { inShop } from "#app/db.server.ts";
import { CustomerId, type ShopId } from "#app/domain/ids.ts";
import { digitsOf, emailMark, isNamedIn, type Marks, phoneMark, telling } from "./person-named-in.ts";

/** A number or digits; Shopify's ids outgrow neither here. */
export const ShopifyId = z
  .union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)])
  .transform(String);

/** How a compliance request names a person: sometimes by all of this, sometimes by one of it, sometimes by nothing. */
export const PersonBody = z.object({
  customer: z
    .object({ id: ShopifyId.nullish(), email: z.string().nullish(), phone: z.string().nullish() })
    .nullish(),
  orders_to_redact: z.array(ShopifyId).nullish(),
  orders_requested: z.array(ShopifyId).nullish(),
  data_request: z.object({ id: ShopifyId.nullish() }).nullish(),
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
  /** Of chats with them: signed in, verified, or in which they wrote what is theirs. */
  readonly conversationIds: readonly string[];
  /** Of all chats in which somebody, whoever it was, may have named them. */
  readonly mentionedIn: readonly string[];
};

export function namedIn({
  customer,
  orders_to_redact,
  orders_requested,
}: z.output<typeof PersonBody>): Named {
  return {
    ids: customer?.id ? [CustomerId(customer.id)] : [],
    email: customer?.email ? emailMark(customer.email) : null,
    phone: customer?.phone ? phoneMark(customer.phone) : null,
    orderIds: [...new Set([...(orders_to_redact ?? []), ...(orders_requested ?? [])])],
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
  const chats = await chatsOf(shopId, { ...marks, customerIds, orderIds });
  return { ...marks, customerIds, orderIds, ...chats };
}

type Known = Omit<Person, "conversationIds" | "mentionedIn">;

async function chatsOf(shopId: ShopId, it: Known): Promise<Pick<Person, "conversationIds" | "mentionedIn">> {
  const lines = await linesNaming(shopId, lookedFor(it));
  const named = lines.filter(({ byGuest, text }) => byGuest && isNamedIn(text, it));
  const { theirs, guests } = await inShop(shopId, async (sql) => ({
    theirs: await personalData.conversationsOf(sql, shopId, it),
    // With what else was written in the same browser while nobody was signed in.
    guests: await personalData.guestSiblings(
      sql,
      shopId,
      named.map(({ conversationId }) => conversationId),
    ),
  }));
  return {
    conversationIds: [...new Set([...theirs, ...guests])],
    mentionedIn: [...new Set(lines.map(({ conversationId }) => conversationId))],
  };
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
