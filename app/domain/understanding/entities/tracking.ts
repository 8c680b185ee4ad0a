import { type Span, spanOf } from "./entity.ts";
import { digitsIn } from "./written-numbers.ts";

/** Numbers of carriers that are known by their look. */
const CARRIERS =
  /(?<![\w#-])(?:1Z[\dA-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2}|9[2-5]\d{2}(?:\s?\d{4}){4}(?:\s?\d{2})?|TBA\d{12}|J[JV]?D\d{16,20}|GM\d{16,20})(?![\w-])/g;
const WORDS =
  "tracking|trackin|traking|track(?:ing)? ?id|awb|air ?waybill|waybill|consignment|seguimiento|rastreo|suivi|colissimo|sendungsverfolgung|sendungsnummer|paketnummer|" +
  "tracking-?nummer|rastreamento|rastreio|tracciamento|lettera di vettura";
const LINK =
  "number|numbers|num|no|nr|id|code|numero|número|numéro|nummer|ref|reference|de|di|do|da|is|its|it's|was|es|est|ist|é|è|lautet|shows|says|:";
const CALLED = new RegExp(
  String.raw`(?<!\p{L})(?:${WORDS})(?:\s{0,3}(?:[-:.,#°º("'=]|(?:${LINK})(?![\p{L}\p{N}]))){0,5}\s{0,3}([A-Za-z]{0,4}\d[\dA-Za-z-]{5,33})(?![\w-])`,
  "diu" + "g",
);
const BEFORE = new RegExp(
  String.raw`(?<![\w#-])([A-Za-z]{0,4}\d[\dA-Za-z-]{7,33})\s(?:is|was|es|est|ist|é|è)\s(?:the|my|el|la|le|die|meine|o|il)?\s?(?:\p{L}{2,8}\s(?:de|di|do)\s)?(?:${WORDS})(?!\p{L})`,
  "digu",
);

export function trackingIn(text: string): Span[] {
  const carriers = Array.from(text.matchAll(CARRIERS), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const called = [...text.matchAll(CALLED), ...text.matchAll(BEFORE)].flatMap((found) => {
    const span = spanOf(found, 1);
    return span && digitsIn(found[1] ?? "") >= 5 ? [span] : [];
  });
  return [...carriers, ...called];
}
