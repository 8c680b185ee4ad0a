import { entitiesOf, type EntityKind } from "#app/domain/understanding/entities.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { asksFor, requestedIn } from "./asks-for.ts";
import type { AskedField } from "./fields.ts";
import { wantsSameValue } from "./same-value.ts";
import { toldIn } from "./told.ts";

/** Where a customer gave something first: the number of the turn, from 0, and the words. */
export type Given = { readonly turn: number; readonly value: string };

const FIELD_OF = {
  order: "order_number",
  email: "email",
  phone: "phone",
  name: "name",
  product: "product",
  amount: "amount",
  tracking: "tracking",
} as const satisfies Record<EntityKind, AskedField>;

const REFUSES =
  /(?<!\p{L})(?:don['’]?t have|do not have|don['’]?t know|can['’]?t find|why do you|already (?:told|gave|given)|same as)(?!\p{L})/iu;

/** What the customer has given in these turns, each field with its first place. */
export function given(turns: readonly Turn[]): ReadonlyMap<AskedField, Given> {
  const fields = new Map<AskedField, Given>();
  const note = (field: AskedField, turn: number, value: string) => {
    if (!fields.has(field)) fields.set(field, { turn, value });
  };
  for (const [turn, { role, text }] of turns.entries()) {
    if (role !== "customer") continue;
    const before = turns[turn - 1];
    const after = before && before.role !== "customer" ? before.text : undefined;
    const known = after === undefined ? {} : { after };
    for (const { kind, value } of entitiesOf(text, known))
      if (kind !== "product" && (kind !== "name" || isOwnName(text, after))) note(FIELD_OF[kind], turn, value);
    for (const { field, value } of toldIn(text)) note(field, turn, value);
    const isAnswer = after !== undefined && text.trim().length >= 8 && !REFUSES.test(text);
    if (isAnswer && asksFor(after).includes("address") && /\d/.test(text)) note("address", turn, text);
  }
  return fields;
}

const OWN_NAME = /(?<!\p{L})(?:name|i['’]?m|i am|this is|it['’]?s|regards|me llamo|je m['’]appelle|hei[sß]+e)(?!\p{L})/iu;

/** A person spoken of, such as the one who signed for a parcel, is not the customer. */
function isOwnName(text: string, after: string | undefined): boolean {
  return OWN_NAME.test(text) || (after !== undefined && asksFor(after).includes("name"));
}

/** What the last line, of an agent or the bot, asks for although the customer has given it before. */
export function asksAgain(turns: readonly Turn[]): readonly AskedField[] {
  const last = turns.at(-1);
  if (!last || last.role === "customer") return [];
  const asked = requestedIn(last.text).filter(({ field, wanted }) => wantsSameValue(field, wanted));
  if (asked.length === 0) return [];
  const known = given(turns.slice(0, -1));
  return [...new Set(asked.map(({ field }) => field))].filter((field) => known.has(field));
}
