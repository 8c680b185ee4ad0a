import { type OrderFormat, type Span, spanOf } from "./entity.ts";
import { calledBefore, isCalledOrderAfter, thingOf } from "./things.ts";
import { CODE, digitsIn, isMeasure } from "./written-numbers.ts";

const CANDIDATE = new RegExp(String.raw`(?<![\p{L}\d])(#\s?)?(${CODE})(?![\p{L}\d])`, "dgu");
const ANOTHER = new RegExp(
  String.raw`^\s{0,2}(?:,|and|&|or|y|o|et|ou|und|oder|e)\s{0,2}#?(${CODE})(?![\p{L}\d])`,
  "diu",
);
/** Three parts of digits: what large marketplaces print. */
const IN_THREE = /^\d{3}-\d{5,7}-\d{5,7}$/;
const PREFIXED =
  /^(?:(?:ORD|ORDER|SHOP|STORE|SALE|WEB|ord|order|Order)[-_]?\d{3,12}|(?:SO|PO|PED|CMD|BST|ENC)[-_]?\d{4,12})(?:-[A-Z\d]{1,6})?$/;
const FOLLOWS_A_NUMBER =
  /^[^\S\n]{0,3}\n|^\s{0,3}(?:$|[^\p{L}\s]|(?:and|is|was|has|hasn|have|hav|did|does|do|not|never|please|pls|plz|but|because|cos|bcoz|yet|still|already|it|i|we|you|my|that|which|where|when|who|why|what|status|from|for|on|in|at|to|of|with|by|the|a|an|as|so|if|or|arrived?|arriving|cancel\w*|delivered|delivery|delayed|shipped|refund\w*|return\w*|marked|shows?|got|came|today|yesterday|now|asap|thanks?|thank|help|placed|no|y|e|et|und|est|ist|es|é|è|non|nicht|ne|não|nao|n|hat|ha|a|está|esta|pas|noch|que|qui|die|der|por|para|pour|für|per|je|ich|yo|eu|io|aún|todavía|ainda|ancora|llegó|llega|wurde|kommt|kam|arriv\w*|cheg\w*)(?!\p{L}))/iu;
const BEING_ORDERED =
  /(?:^|[^\p{L}])(?:to|can i|could i|can we|i|we|i'd|i’d|want|wanna|gonna|will|would|please|also|and|you|re|bulk|must|should|let me)\s{1,2}$/iu;
const IN_AN_ADDRESS =
  /^,?\s(?:[\p{L}\d.]{1,20},?\s){0,4}(?:st|street|road|rd|ave|avenue|lane|ln|apartments?|apt|appartments?|nagar|floor|block|cross|main|view|towers?|drive|dr|blvd|boulevard|colony|sector|layout|heights|residency|villa|house|building|bldg)(?!\p{L})/iu;
/** Fewer digits are a count or a rank as often as an order. */
const DIGITS_UNMARKED = 3;
const DIGITS_BEYOND_DOUBT = 5;
const DIGITS_AFTER_ORDERED = 8;

/** Order numbers without their "#": by a word for it, by a hash, by their look. */
export function ordersIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(CANDIDATE)) {
    const hash = found[1] !== undefined && !/[#&/;]/.test(text[found.index - 1] ?? "");
    const whole = spanOf(found, 2);
    if (!whole) continue;
    const span = withoutWord(text, whole);
    const code = text.slice(span.start, span.end);
    if (isMeasure(code) || !isOrder(text, span, { hash, isGlued: span.start > whole.start })) continue;
    spans.push(span, ...othersAfter(text, span));
  }
  return spans;
}

function isOrder(text: string, span: Span, { hash, isGlued }: { hash: boolean; isGlued: boolean }): boolean {
  const code = text.slice(span.start, span.end);
  const digits = digitsIn(code);
  if (IN_THREE.test(code) || PREFIXED.test(code)) return true;
  const called = calledBefore(text, span.start);
  const { isMarked, before, isParted, isMeasured } = called;
  // "Not by phone. #4521": a sentence ends between them, and the sign says enough.
  const thing = called.thing === "other" && isParted && hash ? null : called.thing;
  if (thing === "other") return false;
  if (thing === null && !isGlued) {
    if (hash && isHashedOrder(text, code) && !IN_AN_ADDRESS.test(text.slice(span.end, span.end + 48)))
      return true;
    if (/\bordered\s$/i.test(text.slice(0, span.start)) && digits >= DIGITS_AFTER_ORDERED) return true;
    return digits >= DIGITS_UNMARKED && isCalledOrderAfter(text, span.end);
  }
  if (isMarked || hash) return digits >= 1 && (digits >= 2 || hash);
  if (digits < DIGITS_UNMARKED) return false;
  if (digits >= DIGITS_BEYOND_DOUBT || /[-_]/.test(code)) return true;
  if (
    isParted ||
    isMeasured ||
    (digits < 4 && /purchase\W*$/i.test(text.slice(0, span.start))) ||
    BEING_ORDERED.test(before.slice(-12))
  )
    return false;
  return FOLLOWS_A_NUMBER.test(text.slice(span.end, span.end + 24));
}

/** "#4521" and "#NW-4521" without a word are orders; "#100words", "#ff8800" and "#1" are not. */
function isHashedOrder(text: string, code: string): boolean {
  if (!/^(?:[A-Za-z]{1,2}|[A-Z]{1,5}|[A-Za-z]{1,8}[-_])?\d[\d-]*(?:[A-Z]{1,3}|[-_][\dA-Za-z]+)?$/.test(code))
    return false;
  if (/^[\da-f]{6}$/.test(code) && /[a-f]/.test(code)) return false;
  return digitsIn(code) >= DIGITS_UNMARKED || (digitsIn(code) === 2 && text.length < 24);
}

/** "order4521" is the word and the number. */
function withoutWord(text: string, span: Span): Span {
  const letters = /^[A-Za-z]{4,8}/.exec(text.slice(span.start, span.end))?.[0] ?? "";
  const isGlued = thingOf(letters) === "order";
  return isGlued ? { start: span.start + letters.length, end: span.end } : span;
}

/** "orders 4521 and 4522": what follows and has the same look. */
function othersAfter(text: string, first: Span): Span[] {
  const spans: Span[] = [];
  const shape = ({ start, end }: Span) => text.slice(start, end).replace(/\d+/g, "9");
  let last = first;
  for (let count = 0; count < 10; count += 1) {
    const found = ANOTHER.exec(text.slice(last.end, last.end + 80));
    const span = found ? spanOf(found, 1) : null;
    if (!span) break;
    const next = { start: last.end + span.start, end: last.end + span.end };
    if (shape(next) !== shape(first) || digitsIn(text.slice(next.start, next.end)) < DIGITS_UNMARKED) break;
    spans.push(next);
    last = next;
  }
  return spans;
}

const formats = new Map<string, RegExp>();
const REMEMBERED = 1_000;

/** Order names in the shop's own format, without a "#" at their beginning. */
export function ofFormat(text: string, { prefix, suffix }: OrderFormat): Span[] {
  const bare = prefix.replace(/^#/, "");
  if (bare === "" && suffix === "") return [];
  const key = `${bare} ${suffix}`;
  const pattern = formats.get(key) ?? formatPattern(bare, suffix);
  if (formats.size < REMEMBERED) formats.set(key, pattern);
  return Array.from(text.matchAll(pattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function formatPattern(prefix: string, suffix: string): RegExp {
  const escaped = (part: string) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(
    String.raw`(?<![\p{L}\d])${escaped(prefix)}\d{1,15}${escaped(suffix)}(?![\p{L}\d])`,
    "giu",
  );
}
