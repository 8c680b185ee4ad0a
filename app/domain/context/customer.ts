import type { ContextLine, ContextProfile } from "#app/contract/context-block.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { clockTime } from "#app/domain/hours.ts";
import type { Verification } from "#app/domain/verification/verification.ts";
import type { Words } from "#app/domain/words.ts";
import type { BlockInput } from "./block-input.ts";
import type { Field } from "./collected.ts";
import { dayText } from "./day.ts";
import { inOrder } from "./in-order.ts";
import type { KnownRecords } from "./known-records.ts";
import { languageName } from "./language-name.ts";
import { money } from "./money.ts";
import { shipmentOf } from "./shipment.ts";

type Asked = Pick<BlockInput, "verification" | "language" | "words" | "timezone" | "now"> & {
  readonly records: KnownRecords;
  readonly fields: readonly Field[];
};

/** Name, tier, tags, orders, spent, language and how sure we are; without a record what the shopper says, called theirs to say. */
export function customerLine(it: Asked): ContextLine {
  const { customer } = it.records;
  return customer ? recordLine(customer, it) : strangerLine(it);
}

/** The record itself, for panels. */
export function profileOf(customer: CustomerRecord | null): ContextProfile | null {
  if (!customer) return null;
  const { id, name, email, phone, tier, tags, segments, ordersCount, spent, since, locale, note } = customer;
  return {
    ...{ id, name, email, phone, tier, tags, segments, ordersCount, locale, note },
    spent: spent && money(spent),
    since: since?.toISOString() ?? null,
  };
}

function recordLine(customer: CustomerRecord, it: Asked): ContextLine {
  const { words, timezone } = it;
  const { name, tier, tags, segments, spent, since, note } = customer;
  const parts = [
    name ?? words("context.customer.no-name"),
    words(`tier.${tier}`),
    ...(tags.length > 0 ? [words("context.customer.tags", { tags: tags.join(", ") })] : []),
    ...(segments.length > 0 ? [words("context.customer.segments", { segments: segments.join(", ") })] : []),
    ordersWords(customer, it),
    ...(spent ? [words("context.customer.spent", { amount: money(spent) })] : []),
    ...(since ? [words("context.customer.since", { day: dayText(since, timezone) })] : []),
    ...languageWords(it.language ?? customer.locale, words),
    ...(note ? [words("context.customer.note", { note })] : []),
    verificationWords(it),
  ];
  const newest = it.records.theirs.slice(0, 1).map(({ id }) => `order/${id}`);
  return { text: parts.join(" · "), evidence: { seqs: [], records: [`customer/${customer.id}`, ...newest] } };
}

/** How many, and how the newest stands. */
function ordersWords({ ordersCount: count }: CustomerRecord, { records, words, ...today }: Asked): string {
  const [newest] = records.theirs;
  if (!newest) return words("context.customer.orders", { count });
  const state = words(`context.shipment.${shipmentOf(newest, today).is}`);
  const day = dayText(newest.placedAt, today.timezone);
  return words("context.customer.orders-newest", { count, order: newest.name, day, state });
}

function strangerLine(it: Asked): ContextLine {
  const { fields, verification, records, words } = it;
  const claims = fields.filter(({ field }) => field === "name" || field === "email" || field === "phone");
  const says = claims.map(({ value }) => value).join(", ");
  const parts = [
    verification.level === "signed-in"
      ? words("context.customer.signed-in-no-record")
      : verificationWords(it),
    ...(claims.length > 0 ? [words("context.customer.says", { says })] : []),
    ...languageWords(it.language, words),
  ];
  const proof = verification.level === "code" ? records.theirs.map(({ id }) => `order/${id}`) : [];
  return {
    text: parts.join(" · "),
    evidence: { seqs: inOrder(claims.flatMap(({ seqs }) => seqs)), records: proof },
  };
}

function verificationWords({ verification, words, timezone, now }: Asked): string {
  switch (verification.level) {
    case "signed-in":
      return words("context.customer.signed-in");
    case "code":
      return words("context.customer.by-code", codeOf(verification, now, timezone));
    case "unverified":
      return words("context.customer.not-verified");
  }
}

function codeOf(
  { orderName, until }: Extract<Verification, { level: "code" }>,
  now: Date,
  timezone: string,
): { order: string; time: string } {
  return { order: orderName, time: clockTime(until, now, timezone) };
}

function languageWords(tag: string | null, words: Words): string[] {
  return tag === null ? [] : [words("context.customer.language", { language: languageName(tag) })];
}
