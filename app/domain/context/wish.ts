import { plain } from "#app/domain/understanding/normalise.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import type { ShopperLine } from "./shopper-lines.ts";

/** What the shopper asks to be done, said in words of theirs that the topic need not have. */
export type Wish = { readonly kind: WishKind; readonly words: string; readonly seq: number };
export type WishKind = keyof typeof WISHES;

/** On `plain` text, in the six languages of the texts. The order is the order of telling. */
// prettier-ignore
const WISHES = {
  refund: [
    "(?:my |the )?money back", "refund(?:s|ed)?", "reimburse(?:d|ment)?", "(?:mein |das )?geld zuruck", "ruckerstattung",
    "erstatt(?:et|en|ung)", "reembolso", "devol\\w+ (?:el |o |mi |meu )?dinero", "devol\\w+ (?:o |meu )?dinheiro",
    "rembours\\w+", "rimbors\\w+", "(?:indietro )?i (?:miei )?soldi(?: indietro)?",
  ],
  exchange: [
    "exchange(?:d)?", "replac(?:e|ed|ement)", "swap(?:ped)?", "(?:a |another )new one", "umtausch\\w*", "ersatz\\w*",
    "cambi(?:o|ar|arlo|arla) por otr[oa]", "echang\\w+", "troca\\w*", "sostitu\\w+", "reemplaz\\w+", "substitu\\w+",
  ],
  cancel: ["cancel(?:led|lation|ling)?", "call (?:it|the order) off", "stornier\\w+", "cancelar\\w*", "annul\\w+"],
  change: [
    "(?:change|update|correct|edit) (?:my |the |our )?(?:delivery |shipping |billing )?(?:address|order|size|colour|color|name|phone)",
    "(?:adresse|lieferadresse|bestellung) (?:zu )?ander\\w+", "cambiar (?:mi |la |el )?(?:direccion|pedido|talla)",
    "(?:changer|modifier) (?:mon |ma |l |la )?(?:adresse|commande|taille)", "(?:mudar|alterar) (?:o |a |meu |minha )?(?:endereco|morada|pedido)",
    "(?:cambiare|modificare) (?:il |l |la )?(?:mio |mia )?(?:indirizzo|ordine)",
  ],
  return: [
    "return (?:it|this|them|these|the|my)", "send (?:it|this|them|these) back", "zuruckschicken", "zurucksenden", "devolver\\w*",
    "(?:le |la |les )?retourner", "renvoyer", "restituir\\w*", "rendere",
  ],
  when: [
    "when (?:will|is|does|do|can|are|should)\\b(?: \\w+){0,8}", "how long (?:will|does|until|till|more)(?: \\w+){0,6}", "wann (?:\\w+ ){0,4}\\w+",
    "cuando (?:\\w+ ){0,4}\\w+", "quand (?:\\w+ ){0,4}\\w+", "quando (?:\\w+ ){0,4}\\w+",
  ],
  where: [
    "where (?:is|are|s)\\b(?: \\w+){0,6}", "wo (?:ist|bleibt|sind)(?: \\w+){0,4}", "donde esta(?:n)?(?: \\w+){0,4}",
    "ou (?:est|en est|sont)(?: \\w+){0,4}", "onde esta(?:o)?(?: \\w+){0,4}", "dov e(?: \\w+){0,4}",
  ],
} as const satisfies Record<string, readonly string[]>;

const PATTERNS = Object.entries(WISHES).map(
  ([kind, phrases]) => [kind as WishKind, new RegExp(`\\b(?:${phrases.join("|")})\\b`)] as const,
);

const READ_LETTERS = 2_000;

/** The newest line that asks for something; of several in it, the first of the list above. */
export function wishOf(said: readonly ShopperLine[]): Wish | null {
  for (const { seq, text } of said.toReversed()) {
    const bare = plain(text.slice(0, READ_LETTERS));
    for (const [kind, pattern] of PATTERNS) {
      const words = pattern.exec(bare)?.[0];
      if (words !== undefined) return { kind, words, seq };
    }
  }
  return null;
}

/** Whether something is said to have come broken, wrong or incomplete: no change of mind, whatever is asked for. */
export function isFaulty(said: readonly ShopperLine[]): boolean {
  return said.some(
    ({ text }) =>
      HARM.test(plain(text.slice(0, READ_LETTERS))) || topicsOf(text).some((topic) => FAULTY.has(topic)),
  );
}

const FAULTY: ReadonlySet<Topic> = new Set<Topic>([
  "wrong-item",
  "damaged-item",
  "missing-item",
  "fake-received",
  "expired-received",
]);

/** What is wrong, where no topic of the shop is heard in it. */
const HARM = new RegExp(
  `\\b(?:${[
    "crack(?:s|ed)?",
    "broke",
    "dent(?:s|ed)?",
    "torn",
    "scratch(?:es|ed)?",
    "smashed",
    "does(?: no|n)t work",
    "stopped working",
    "kaputt",
    "beschadigt",
    "zerbrochen",
    "defekt",
    "rot[oa]",
    "danad[oa]",
    "casse",
    "abime",
    "quebrad[oa]",
    "danificad[oa]",
    "rott[oa]",
    "danneggiat[oa]",
  ].join("|")})\\b`,
);
const LATE =
  /\b(?:no ha llegado|no llega|n est pas arrive|pas recu|nicht angekommen|nicht da|nao chegou|non e arrivato|non e ancora arrivato|aun no llega)\b/;

const TOPIC_OF: Readonly<Record<WishKind, Topic>> = {
  refund: "refund",
  exchange: "exchange",
  cancel: "cancel-order",
  change: "address-change",
  return: "return",
  when: "delivery-time",
  where: "order-status",
};

/** The topic of a line in which none of the shop's topics is heard: by what is wrong, else by what is asked for. */
export function topicByWish(line: ShopperLine): Topic | null {
  const bare = plain(line.text.slice(0, READ_LETTERS));
  if (HARM.test(bare)) return "damaged-item";
  if (LATE.test(bare)) return "late-delivery";
  const wish = wishOf([line]);
  if (
    wish === null ||
    (wish.kind === "change" && !/addres|adres|direccion|endereco|morada|indirizzo/.test(bare))
  )
    return null;
  return TOPIC_OF[wish.kind];
}
