/** What stands where something personal stood. */
export const MASKS = {
  email: "[e-mail]",
  phone: "[phone number]",
  order: "[order number]",
  number: "[number]",
  link: "[link]",
  name: "[name]",
} as const;

const EMAIL =
  /(?<![\p{L}\p{N}.+_-])[\p{L}\p{N}.+_-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{1,2000}/gi;
const CALLED_ORDER =
  /\b(order|purchase|invoice|tracking|ticket|pedido|commande|bestellung|bestellnummer|encomenda|ordine)((?:\s(?:no|nr|num|number|id|numero|número|numéro|nummer|is|n)(?![a-z]))*[.:#°º\s]{1,4})([a-z]{0,4}-?\d{3,20}(?:-[a-z\d]{2,20}){0,3})\b/giu;
const HASHED_ORDER = /(?<![\p{L}\p{N}#])#\s?[a-z]{0,4}-?\d{2,20}\b/giu;
/** With a plus or an opening parenthesis, or with gaps: so is no price and no year written. */
const PHONE = /(?<![\p{L}\p{N}#$€£])(?:\+\d|\(\d|00\d|\d)(?:[ ().\/-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;
const MONEY = /^\d{1,3}(?:[ .]\d{3})*[.,]\d{2}$/;
/** A word of letters, digits and hyphens; its digits are counted, not matched, so that this stays linear. */
const TOKEN = /(?<![\p{L}\p{N}$€£.,])[\p{L}\p{N}][\p{L}\p{N}-]{3,63}(?![\p{L}\p{N}]|[.,]\d)/gu;
/** What was one number with signs in between. */
const IN_PARTS =
  /\[(?:order number|phone number|number)\](?:[-./]?\[(?:order number|phone number|number)\])+/g;
const NAMED =
  /\b(my name is|my name's|name:|i am called|me llamo|mi nombre es|je m'appelle|mein name ist|ich heiße|ich heisse|meu nome é|me chamo|mi chiamo)(\s{1,3})(\p{L}[\p{L}'’-]{1,29}(?:\s\p{L}[\p{L}'’-]{1,29}){0,2})/giu;

/**
 * The text without e-mail addresses, phone and order numbers, other long numbers, links, and the names in `names`. What
 * is learned from a conversation is how it went, not whose it was.
 */
export function mask(text: string, names: readonly string[] = []): string {
  const masked = text
    .replace(EMAIL, MASKS.email)
    .replace(LINK, MASKS.link)
    .replace(
      CALLED_ORDER,
      (_all, called: string, gap: string) => called + gap.replace(/[#°º]/g, "") + MASKS.order,
    )
    .replace(HASHED_ORDER, MASKS.order)
    .replace(PHONE, (found) => (MONEY.test(found) ? found : MASKS.phone))
    .replace(TOKEN, maskToken)
    .replace(IN_PARTS, MASKS.number)
    .replace(NAMED, (_all, called: string, gap: string, name: string) => called + gap + maskName(name));
  return withoutNames(masked, names);
}

function maskToken(token: string): string {
  const digits = token.match(/\d/g)?.length ?? 0;
  if (digits < 4) return token;
  if (digits === token.length) return digits < 5 ? token : MASKS.number;
  return digits >= 6 || /^\p{L}{1,5}-?\d{4,}$/u.test(token) ? MASKS.order : token;
}

/** Typed without capitals, a name ends with its first word: "my name is anna and I wait". */
function maskName(name: string): string {
  const [, ...rest] = name.split(/\s/);
  const end = rest.findIndex((word) => !/^\p{Lu}/u.test(word));
  return [MASKS.name, ...(end < 0 ? [] : rest.slice(end))].join(" ");
}

/** A name of the file's own columns, whole or by one of its parts: "Hi Anna", "Anna Berg here". */
function withoutNames(text: string, names: readonly string[]): string {
  const parts = names
    .flatMap((name) => name.split(/[\s,]+/))
    .filter((part) => /^\p{Lu}[\p{L}'’-]{2,29}$/u.test(part));
  if (parts.length === 0) return text;
  const known = new Set(parts);
  return text.replace(/\p{Lu}[\p{L}'’-]{2,29}/gu, (word) => (known.has(word) ? MASKS.name : word));
}
