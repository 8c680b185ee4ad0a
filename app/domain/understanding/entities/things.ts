import { isSlipOf } from "#app/domain/understanding/typos.ts";

/** What a number belongs to by the words around it. */
export type Thing = "order" | "other";
type Called = {
  readonly thing: Thing | null;
  /** A word such as "number" or a "#" stands between the thing and the number. */
  readonly isMarked: boolean;
  /** What stands right before the thing. */
  readonly before: string;
  /** A full stop or comma parts the thing from the number. */
  readonly isParted: boolean;
  /** "of" or "de" stands between: "an order of 200". */
  readonly isMeasured: boolean;
};

const words = (all: string) => all.split(" ");
// prettier-ignore
const ORDER = words(
  "order orders roder rder oorder purchase purchases ordernumber orderid orderno ordernr pedido pedidos orden compra compras commande commandes achat achats " +
  "bestellung bestellungen bestellnummer bestellnr auftrag auftragsnummer encomenda encomendas ordine ordini acquisto acquisti",
);
const SAYS_NUMBER = new Set(
  words("ordernumber orderid orderno ordernr bestellnummer bestellnr auftragsnummer"),
);
// prettier-ignore
const OTHER = words(
  "invoice invoices bill bills receipt case ticket apt apartment unit suite flat room house street box item items sku product model size batch lot style card " +
  "account acct policy claim address part serial reference tracking phone mobile factura facture rechnung fatura fattura transaction txn upi utr pin zip " +
  "code coupon voucher complaint request booking reservation shipment delivery version chapter page question step rule option flight seat table",
);
/** Too short to be mistyped and still known. */
const SHORTEST_FUZZY = 4;
const MARKERS = new Set(
  words(
    "number numbers numbr nubmer numer nmber numbe nummer num no nos nr n nº id ids idd code ref reference confirmation numero número numéro kennung",
  ),
);
// prettier-ignore
const LINKS = new Set(
  words("is its it's it’s are was with es est ist é è e placed called lautet dice el le la il o a the my mi meine mon ma that this which the"),
);
const MEASURES = new Set(words("of de del di do da d for für para pour per"));
const TOKEN = /[\p{L}'’º]+|\d[^\s]*|[^\s]/gu;
/** French and Italian "d'", English "'s". */
const ELISION = /^(?:d|l|dell)['’](?=\p{L})|['’]s$/u;
const LOOK_BACK = 64;
const MOST_STEPS = 8;

/** What the number that begins at `start` is called by the words before it. */
export function calledBefore(text: string, start: number): Called {
  const from = Math.max(0, start - LOOK_BACK);
  const tokens = Array.from(text.slice(from, start).matchAll(TOKEN), (found) => ({
    word: found[0].toLowerCase().replace(ELISION, ""),
    at: found.index,
  }));
  let isMarked = false;
  let isParted = false;
  let isMeasured = false;
  const nothing = { thing: null, isMarked: false, before: "", isParted, isMeasured };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const token = tokens.pop();
    if (!token) return nothing;
    const { word, at } = token;
    const thing = thingOf(word);
    // In German "oder" is "or".
    if (word === "oder" && !isMarked) isMeasured = true;
    if (thing && !(thing === "other" && MARKERS.has(word)))
      return {
        thing,
        isMarked: isMarked || SAYS_NUMBER.has(word),
        before: text.slice(0, from + at),
        isParted,
        isMeasured,
      };
    if (/^[#№°º]$/.test(word) || MARKERS.has(word)) isMarked = true;
    else if (/^[.,;!?]$/.test(word)) {
      const previous = tokens.at(-1)?.word ?? "";
      if (word !== "," && !(word === "." && MARKERS.has(previous))) isParted = true;
      if (word === ",") isParted = true;
      if (word === "." && MARKERS.has(previous)) isParted = false;
    } else if (MEASURES.has(word)) isMeasured = true;
    else if (!LINKS.has(word) && !/^[-:("'“”’=[–—]$/.test(word)) return nothing;
  }
  return nothing;
}

const AFTER =
  /^\s{0,2}(?:,|-|is|was|es|est|ist|é|è)?\s{0,2}(?:my|the|our|mi|el|ma|mon|la|le|meine|die|minha|meu|o|a|il|mio)?\s{0,2}((?:\p{L}{1,12}\s(?:de|di|do|d['’])\s?)?)(\p{L}{4,16})(?:\s(\p{L}{2,7}|#))?/iu;

function afterWord(text: string, word: string): string {
  return text.slice(text.indexOf(word) + word.length);
}

const ANOTHER_FOLLOWS =
  /^\.?\s{0,2}(?:(?:number|numero|número|numéro|nummer|no|nr|num|id)\.?\s{0,2})?(?:is|es|ist|est|è|é|lautet|:)?\s{0,2}#?[A-Za-z]{0,5}-?\d/iu;

/** Whether it is called an order by the words after it: "4521 is my order number". */
export function isCalledOrderAfter(text: string, end: number): boolean {
  const found = AFTER.exec(text.slice(end, end + LOOK_BACK));
  if (!found) return false;
  const [whole, leader = "", word = "", marker = ""] = found;
  // "…, my order number is 4521": said of the number that follows.
  if (ANOTHER_FOLLOWS.test(afterWord(text.slice(end, end + 2 * LOOK_BACK), word))) return false;
  if (thingOf(word.toLowerCase()) !== "order") return false;
  const isStated = /^\s{0,2}(?:is|was|es|est|ist|é|è)\s/iu.test(whole);
  return (
    SAYS_NUMBER.has(word.toLowerCase()) ||
    MARKERS.has(marker.toLowerCase()) ||
    (isStated && leader === "") ||
    leader !== ""
  );
}

const known = new Map<string, Thing | null>();
const REMEMBERED = 2_000;

/** What a word names, mistyped or glued to the word before it. */
export function thingOf(word: string): Thing | null {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const thing = computeThing(word);
  if (known.size < REMEMBERED) known.set(word, thing);
  return thing;
}

function computeThing(word: string): Thing | null {
  if (ORDER.includes(word)) return "order";
  if (OTHER.includes(word)) return "other";
  if (word.length < SHORTEST_FUZZY - 1 || MARKERS.has(word) || LINKS.has(word)) return null;
  if (
    /.(?:order|purchase|pedido|commande|bestellung)$/.test(word) &&
    !/(?:border|recorder|disorder|reorder|preorder)$/.test(word)
  )
    return "order";
  if (ORDER.some((meant) => meant.length > SHORTEST_FUZZY && !REAL.has(word) && isNear(word, meant)))
    return "order";
  return OTHER.some((meant) => meant.length >= SHORTEST_FUZZY && isSlipOf(word, meant)) ? "other" : null;
}

/** Words of their own that lie next to one for an order. */
const REAL = new Set(
  words(
    "older odder other purchased purchaser ordering ardor corder perdido pedida pedidas ordinal comment command commands demande ordinary ordered orders code core ore",
  ),
);

/** One slip, or two in a long word: "purchazse", "prchse". */
function isNear(word: string, meant: string): boolean {
  if (isSlipOf(word, meant)) return true;
  if (word.length < 6 || meant.length < 8 || word[0] !== meant[0]) return false;
  for (let without = 1; without < word.length; without += 1)
    if (isSlipOf(word.slice(0, without) + word.slice(without + 1), meant)) return true;
  return false;
}
