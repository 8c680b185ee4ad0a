/** A number or code as shops write them: a few letters, digits, parts held together by dashes. At most 120 units. */
export const CODE = String.raw`[A-Za-z]{0,8}[-_]?\d[\dA-Za-z]{0,24}(?:[-_/][\dA-Za-z]{1,16}){0,5}`;

const MONTH =
  "jan(?:uary|v)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|" +
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|" +
  "septembre|octobre|novembre|d[ée]cembre|januar|februar|m[äa]rz|juni|juli|oktober|dezember|janeiro|fevereiro|mar[çc]o|maio|junho|julho|setembro|outubro|" +
  "novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre";
const NOT_NUMBERS: readonly RegExp[] = [
  // Web addresses, e-mail addresses and what is linked.
  /\b(?:https?:\/\/|www\.)[^\s<>"]{1,300}/gi,
  // Dates and times.
  /(?<![\w-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2})(?![\w-])/g,
  /(?<![\w:])(?:[01]?\d|2[0-3])(?:[:h][0-5]\d(?::[0-5]\d)?(?:\s?(?:[ap]\.?m\.?|uhr|hrs?))?|\.[0-5]\d\s?(?:[ap]\.?m\.?|uhr|hrs?))(?![\w:])/gi,
  new RegExp(
    String.raw`(?<!\w)\d{1,2}(?:st|nd|rd|th|\.|º|er)?\s(?:of\s|de\s)?(?:${MONTH})\b\.?(?:,?\s(?:de\s)?(?:19|20)\d{2})?`,
    "gi",
  ),
  new RegExp(String.raw`\b(?:${MONTH})\.?\s\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d{2})?`, "gi"),
];

/** The spans of what has digits and is no number of anything: dates, times, links. */
export function notNumbers(text: string): { readonly start: number; readonly end: number }[] {
  return NOT_NUMBERS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (found) => ({
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}

const FOREIGN_DIGITS =
  /[\uff03\uff0b\uff0d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u00a0\u2007\u202f\u2010-\u2013\u2212]/g;

/** Full-width, Arabic and Indian digits, odd dashes and spaces as the plain ones; the length stays the same. */
export function withPlainDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 0xa0 || code === 0x2007 || code === 0x202f) return " ";
    if (code >= 0xff00) return String.fromCharCode(code - 0xfee0);
    if (code >= 0x2000) return "-";
    return String.fromCharCode(48 + ((code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660)) % 10));
  });
}

export function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}

const ALONE = new RegExp(String.raw`(?<![\p{L}\d.,:/-])(${CODE})(?![\p{L}\d]|[.,:/-]\d)`, "gu");
const UNIT =
  /^\d+(?:gb|tb|mb|mah|ml|l|kg|g|mg|lbs?|oz|cm|mm|m|in|inch|ft|pm|am|hrs?|h|days?|mins?|st|nd|rd|th|x|k|rs|pcs?|pieces|items?|units?|w|v|hz|p|xl|er|ème|day|moro|morrow|ish)$/i;

/** A number with its unit, such as 500g or 3rd. */
export function isMeasure(code: string): boolean {
  return UNIT.test(code);
}

/** Numbers and codes that stand by themselves. */
export function codesIn(text: string): { start: number; end: number; digits: number; isNumber: boolean }[] {
  return Array.from(text.matchAll(ALONE), (found) => {
    const code = found[1] ?? "";
    const end = found.index + code.length;
    return {
      start: found.index,
      end,
      digits: isMeasure(code) ? 0 : digitsIn(code),
      isNumber: /^\d+$/.test(code),
    };
  });
}
