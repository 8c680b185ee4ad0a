import PACKED from "#app/domain/understanding/weights/names.json" with { type: "json" };
import { askedBy } from "./asks-again/asks-for.ts";
import type { AskedField } from "./asks-again/fields.ts";
import { amountsIn } from "./entities/amounts.ts";
import { emailsIn } from "./entities/emails.ts";
import {
  type Entity,
  type EntityKind,
  nothingTaken,
  type OrderFormat,
  type Span,
} from "./entities/entity.ts";
import { namesBy, unpackNames } from "./entities/names.ts";
import { ofFormat, ordersIn } from "./entities/orders.ts";
import { phonesIn } from "./entities/phones.ts";
import { productsIn } from "./entities/products.ts";
import { trackingIn } from "./entities/tracking.ts";
import { codesIn, notNumbers, withPlainDigits } from "./entities/written-numbers.ts";

export type { Entity, EntityKind, OrderFormat };

export type Known = {
  /** How the shop writes its order names. */
  readonly orderFormat?: OrderFormat;
  /** Titles of products the shopper may mean. */
  readonly products?: readonly string[];
  /** What the bot or agent said just before: after "what is your name?" a bare "viswa" is a name. */
  readonly after?: string;
};

/** Longer texts are read at both ends. */
const READ = 4_000;

/**
 * Order numbers (without "#"), e-mail addresses, telephone numbers, names, products, amounts and tracking numbers of a
 * message, each with its place in it, in the order in which they stand. No two overlap.
 */
export function entitiesOf(text: string, known: Known = {}): readonly Entity[] {
  if (text.length <= 2 * READ) return read(text, known);
  const tail = text.length - READ;
  const ofTail = read(text.slice(tail), known).map((it) => ({
    ...it,
    start: it.start + tail,
    end: it.end + tail,
  }));
  return [...read(text.slice(0, READ), known), ...ofTail];
}

const NAMES = unpackNames(PACKED);

/** Whether many people are called that. */
export function isKnownName(word: string): boolean {
  return NAMES.known.has(word.toLowerCase());
}
const NOTHING_ASKED = { fields: [], isOther: false } as const;

function read(text: string, { orderFormat, products = [], after }: Known): Entity[] {
  const taken = nothingTaken();
  const entities: Entity[] = [];
  const add = (kind: EntityKind, spans: readonly Span[]) => {
    for (const span of spans) {
      if (!taken.isFree(span)) continue;
      taken.take(span);
      entities.push({ kind, value: text.slice(span.start, span.end), ...span });
    }
  };
  const { fields, isOther } = after === undefined ? NOTHING_ASKED : askedBy(after);
  const asked = new Set(fields);
  const bare = withPlainDigits(text);
  add("email", emailsIn(text));
  if (/\d/.test(bare)) {
    const format = orderFormat ?? null;
    if (format) add("order", ofFormat(bare, format));
    add("amount", amountsIn(bare));
    notNumbers(bare).forEach(taken.take);
    add("tracking", trackingIn(bare));
    add("order", ordersIn(bare));
    const isOtherAsked = asked.has("order_number") || isOther;
    if (isOtherAsked) add("phone", phonesIn(bare, { isAsked: false, isOtherAsked }));
    if (asked.size > 0)
      addReplies(bare, asked, { add, has: (kind) => entities.some((it) => it.kind === kind) });
    add(
      "phone",
      phonesIn(bare, {
        isAsked: asked.has("phone"),
        isOtherAsked: isOtherAsked && !asked.has("order_number"),
      }),
    );
  }
  add("product", productsIn(text, products));
  if (/\p{L}/u.test(text)) {
    const isElse = asked.size > 0 || isOther;
    add("name", namesBy(NAMES, text, asked.has("name") ? "name" : isElse ? "other" : "unknown"));
  }
  return entities.toSorted((a, b) => a.start - b.start);
}

type Found = {
  readonly add: (kind: EntityKind, spans: readonly Span[]) => void;
  readonly has: (kind: EntityKind) => boolean;
};

/** A bare number that answers the question before it. */
function addReplies(text: string, asked: ReadonlySet<AskedField>, { add, has }: Found): void {
  const codes = codesIn(text);
  const isAsked = (field: AskedField, kind: EntityKind) => asked.has(field) && !has(kind);
  const isPhoneToo = (digits: number) => asked.has("phone") && digits >= 9;
  if (isAsked("order_number", "order"))
    add(
      "order",
      codes.filter(({ digits }) => digits >= 3 && !isPhoneToo(digits)),
    );
  if (isAsked("tracking", "tracking"))
    add(
      "tracking",
      codes.filter(({ digits }) => digits >= 6),
    );
  if (isAsked("amount", "amount"))
    add(
      "amount",
      codes.filter(({ isNumber }) => isNumber),
    );
}
