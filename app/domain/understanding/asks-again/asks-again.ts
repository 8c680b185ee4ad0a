import { entitiesOf, type EntityKind } from "#app/domain/understanding/entities.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { asksFor, requestedIn } from "./asks-for.ts";
import { ASKED_FIELDS, type AskedField } from "./fields.ts";
import { wantsSameValue } from "./same-value.ts";
import { toldIn } from "./told.ts";

/** Where a customer gave something first: the number of the turn, from 0, and the words. */
export type Given = { readonly turn: number; readonly value: string };

/** A product that is mentioned need not be the one that was bought: `toldIn` says which was. */
type OwnKind = Exclude<EntityKind, "product">;
const FIELD_OF = {
  order: "order_number",
  email: "email",
  phone: "phone",
  name: "name",
  amount: "amount",
  tracking: "tracking",
} as const satisfies Record<OwnKind, AskedField>;

const REFUSES =
  /(?<!\p{L})(?:don['’]?t have|do not have|don['’]?t know|can['’]?t find|why do you|already (?:told|gave|given)|same as)(?!\p{L})/iu;

const HAVE_SPANS: ReadonlySet<AskedField> = new Set(Object.values(FIELD_OF));

/** What the customer has given in these turns, each field with its first place; of `wanted` alone, to save time. */
export function given(
  turns: readonly Turn[],
  wanted: readonly AskedField[] = ASKED_FIELDS,
): ReadonlyMap<AskedField, Given> {
  const needSpans = wanted.some((field) => HAVE_SPANS.has(field));
  const fields = new Map<AskedField, Given>();
  const note = (field: AskedField, turn: number, value: string) => {
    if (!fields.has(field)) fields.set(field, { turn, value });
  };
  for (const [turn, { role, text }] of turns.entries()) {
    if (role !== "customer") continue;
    const before = turns[turn - 1];
    const after = before && before.role !== "customer" ? before.text : undefined;
    const known = after === undefined ? {} : { after };
    for (const { kind, value } of needSpans ? entitiesOf(text, known) : []) {
      if (kind === "product" || (kind === "name" && !isOwnName(text, after))) continue;
      note(FIELD_OF[kind], turn, value);
    }
    for (const { field, value } of toldIn(text)) note(field, turn, value);
    const isAnswer = after !== undefined && text.trim().length >= 8 && !REFUSES.test(text);
    if (isAnswer && asksFor(after).includes("address") && /\d/.test(text)) note("address", turn, text);
  }
  return fields;
}

const OWN_NAME =
  /(?<!\p{L})(?:name|i['’]?m|i am|this is|it['’]?s|regards|me llamo|je m['’]appelle|hei[sß]+e)(?!\p{L})/iu;

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
  const fields = [...new Set(asked.map(({ field }) => field))];
  const known = given(turns.slice(0, -1), fields);
  return fields.filter((field) => known.has(field));
}
