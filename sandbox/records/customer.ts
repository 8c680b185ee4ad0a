import { moneyOf } from "./money.ts";
import { gid, isObject, seedOf, tagsOf, textOf, type Rec } from "./read.ts";

/** A customer as the schema has it. Orders and sums come from the orders seeded, unless the seed says otherwise. */
export function customerRecord(raw: unknown, currency: string, now: Date): Rec {
  const seed = seedOf(raw);
  const firstName = textOf(seed["firstName"]);
  const lastName = textOf(seed["lastName"]);
  const email = textOf(seed["email"]) ?? inner(seed["defaultEmailAddress"], "emailAddress");
  const phone = textOf(seed["phone"]) ?? inner(seed["defaultPhoneNumber"], "phoneNumber");
  const count = seed["numberOfOrders"] ?? seed["ordersCount"];
  const spent = seed["amountSpent"] ?? seed["totalSpent"];
  const whole = [firstName, lastName].filter((part) => part !== null).join(" ");
  return {
    state: "ENABLED",
    locale: "en",
    verifiedEmail: email !== null,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    ...seed,
    id: gid("Customer", seed["id"]),
    firstName,
    lastName,
    displayName: textOf(seed["displayName"]) ?? (whole || email || phone || ""),
    email,
    phone,
    defaultEmailAddress:
      email === null ? null : { emailAddress: email, validFormat: true, marketingState: "NOT_SUBSCRIBED" },
    defaultPhoneNumber: phone === null ? null : { phoneNumber: phone, marketingState: "NOT_SUBSCRIBED" },
    tags: tagsOf(seed["tags"]),
    segments: tagsOf(seed["segments"]),
    statistics: { rfmGroup: textOf(seed["rfmGroup"]) ?? inner(seed["statistics"], "rfmGroup") },
    ...(count === undefined ? {} : { numberOfOrders: String(count) }),
    ...(spent === undefined ? {} : { amountSpent: moneyOf(spent, currency) }),
  };
}

const inner = (value: unknown, field: string) => (isObject(value) ? textOf(value[field]) : null);
