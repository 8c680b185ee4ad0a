import type { Span } from "./entity.ts";
import { digitsIn } from "./written-numbers.ts";

/** Groups of digits that stand close together; which of them are a telephone number is judged afterwards. */
const RUN = /(?<![\p{L}\d#@./_-])(?:\+|00)?\(?\d{1,15}(?:[\s().-]{1,3}\d{1,15}){0,7}(?![\p{L}\d@_])/gu;
const EXTENSION = /^\s{0,2}(?:x|ext\.?|extension|durchwahl)\s{0,2}\d{1,6}(?![\p{L}\d])/iu;
const PHONE_WORD =
  /(?<!\p{L})(?:phone|fone|phn|mobile|mob|moblie|mobil|cell|cellphone|tel|telephone|tel[eé]?fono|telefon|telefonnummer|handy|handynummer|téléphone|tél|portable|móvil|movil|celular|telefone|telemóvel|telemovel|cellulare|whatsapp|whats app|contact|call|calling|ring|reach|text|sms|ph|fax|llame|llamar|llamarme|llámenme|llamen|rufen|anrufen|erreichen|erreichbar|appeler|appelez|ligar|ligue|chiamare|chiamate|chiamarmi|chiamatemi)(?!\p{L})/giu;
const OTHER_WORD =
  /(?<!\p{L})(?:account|acct|a\/c|card|policy|claim|ssn|security|transaction|txn|utr|upi|imei|serial|invoice|bill|ref|reference|pin|zip|postal|postcode|passport|licen[cs]e|iban|orders?|oder|ordr|purchase|pedido|orden|commande|bestellung|bestellnummer|encomenda|ordine|tracking|awb|booking|confirmation|isbn|sku|ean|barcode|batch|lot|gst|tax|vat|case|ticket|password|code|version|model|date|dob|ifsc|arn)(?!\p{L})/giu;
const SAID_AFTER = String.raw`^[^\S\n]{0,2}(?:is|was|es|est|ist|é|è)\s(?:my|the|mi|el|la|mon|meine|die|o meu|o|il mio|il)\s`;
const IS_PHONE = new RegExp(
  `${SAID_AFTER}\\p{L}{0,12}\\s?(?:phone|mobile|cell|tel|number|móvil|handy)`,
  "iu",
);
const IS_OTHER = new RegExp(
  `${SAID_AFTER}(?:transaction|account|order|upi|utr|reference|tracking|pedido|commande|bestell|ordine)`,
  "iu",
);
const LOOK_BACK = 48;
const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Whether the line before asked for a telephone number, or for a number of something else. */
export type PhoneAsked = { readonly isAsked: boolean; readonly isOtherAsked: boolean };

/**
 * Telephone numbers as they are written, with country code, brackets, groups and extension. A bare run of digits is one
 * when it is called so, or has the length of one and is called nothing else.
 */
export function phonesIn(text: string, asked: PhoneAsked): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(RUN)) {
    for (const span of partsOf(found[0], found.index)) {
      const typed = text.slice(span.start, span.end);
      if (!isPhone(text, { typed, ...span }, asked)) continue;
      const extension = EXTENSION.exec(text.slice(span.end, span.end + 24))?.[0] ?? "";
      spans.push({ start: span.start, end: span.end + extension.length });
      break;
    }
  }
  return spans;
}

/** All of a run, and then fewer of its groups: a telephone number may stand beside a postcode. */
function partsOf(run: string, start: number): Span[] {
  const groups = Array.from(run.matchAll(/(?:\+|00)?\(?\d+/g), (found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
  const parts: Span[] = [];
  for (let size = groups.length; size > 0; size -= 1) {
    for (let first = 0; first + size <= groups.length; first += 1) {
      const from = groups[first]?.start ?? 0;
      const to = groups[first + size - 1]?.end ?? 0;
      const digits = digitsIn(run.slice(from - start, to - start));
      if (digits >= LEAST_DIGITS && digits <= MOST_DIGITS) parts.push({ start: from, end: to });
    }
  }
  return parts;
}

function isPhone(
  text: string,
  { typed, start, end }: Span & { readonly typed: string },
  asked: PhoneAsked,
): boolean {
  const looksLikeOne = hasLookOfAPhone(typed);
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const after = text.slice(end, end + LOOK_BACK);
  const called = lastOf(PHONE_WORD, before);
  const other = lastOf(OTHER_WORD, before);
  if (called < 0 && IS_PHONE.test(after)) return true;
  if (other > called || IS_OTHER.test(after)) return false;
  if (called >= 0 || asked.isAsked)
    return looksLikeOne || !/\s/.test(typed) || /^[+(]/.test(typed) || digitsIn(typed) <= 13;
  return !asked.isOtherAsked && looksLikeOne;
}

/** A country code, the length that telephone numbers have, or the groups in which people dictate them. */
function hasLookOfAPhone(typed: string): boolean {
  const groups = typed.match(/\d+/g) ?? [];
  const digits = groups.join("").length;
  if (/^(?:\+|00)/.test(typed)) return digits >= 8;
  if (groups.length === 1) return digits === 10 || (digits === 11 && /^[01]/.test(typed.replace(/\D/g, "")));
  if (digits < 8 || digits > 12) return false;
  if (typed.startsWith("(")) return digits >= 9;
  // 555 123 4567, 06 12 34 56 78, 98765 43210, 0170 1234567, 612 345 678, 91 9003362924 …
  const sizes = groups.map((group) => group.length).join("");
  return (
    /^(?:1?334|3331|333|1?37|55|46|64|28|38|47|29|210|1334|2334|433|434|344|343|3322|32222|22222|4222|3422|244|2244|4322)$/.test(
      sizes,
    ) && digits >= 9
  );
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const found of text.matchAll(pattern)) last = found.index;
  return last;
}
