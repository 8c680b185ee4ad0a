import { emailsIn } from "#app/domain/understanding/entities/emails.ts";
import { ordersIn } from "#app/domain/understanding/entities/orders.ts";
import { phonesIn } from "#app/domain/understanding/entities/phones.ts";
import { amountsIn } from "#app/domain/understanding/entities/amounts.ts";
import { trackingIn } from "#app/domain/understanding/entities/tracking.ts";
import type { AskedField } from "./fields.ts";
import { type Request, requestsOf } from "./requests.ts";

/** Named nouns: what is wanted stands there, not after "for" or "associated with". */
const NOUNS: readonly (readonly [field: AskedField, noun: RegExp])[] = [
  [
    "order_number",
    /(?<!\p{L})(?:(?:order|purchase)[\s-]?(?:id|no|num|number|nr|#|ref(?:erence)?(?: (?:number|no|id))?|code)s?|confirmation number|n[uú]mero (?:de |del |de su |de tu |do |da )(?:seu |sua |su |tu |el |la )?(?:pedido|orden|compra|encomenda)|num[eé]ro (?:de |de la |de votre |de ta )(?:commande)|(?:bestell|auftrags)nummer|numero (?:d['’]|dell['’]|di |del suo |del tuo )\s?ordine)(?!\p{L})/iu,
  ],
  [
    "phone",
    /(?<!\p{L})(?:(?:phone|mobile|cell(?:phone)?|telephone|contact|call[- ]?back|whatsapp|landline)[\s-]?(?:numbers?|no|num|#|details|info(?:rmation)?)|(?:best|convenient|registered|preferred) number|number (?:to|where|at which|on which|we|i|they|for)(?!\p{L})(?=.{0,40}(?:reach|call|contact|text))|(?:phone|mobile)(?=\s(?:or|and)\s(?:your\s)?e-?mail)|n[uú]mero de (?:tel[eé]fono|contacto|m[oó]vil|celular|telefone|telem[oó]vel|contato)|tel[eé]fono|num[eé]ro de (?:t[eé]l[eé]phone|portable)|(?:telefon|handy|r[uü]ck?ruf)nummer|numero di (?:telefono|cellulare))(?!\p{L})/iu,
  ],
  [
    "email",
    /(?<!\p{L})(?:e-?mail[\s-]?(?:addresse?s?|adress|ids?|adresse)|(?:your|the|registered|associated|preferred|linked|what|which|correct|best|account|an|or|and|votre|ihre|deine|su|tu|seu|sua|sua)\s(?:registered |preferred |associated )?e-?mail(?=\s*(?:$|[,?.]|associated|linked|registered|on file|on the|on your|please|you |do |and|or|for|so))|correo(?: electr[oó]nico)?|adresse (?:e-?mail|mail|[eé]lectronique)|indirizzo e-?mail|endere[cç]o de e-?mail|courriel)(?!\p{L})/iu,
  ],
  [
    "name",
    /(?<!\p{L})(?:(?:your|full|first|last|complete|registered|customer|account holder'?s?|billing|legal|the|good)\s(?:full |first |last |good )?name|name(?=\s(?:and|or|on|associated|registered|under|,)))(?!\s(?:of|and model|and brand)\s?(?:the |this |that |your )?(?:product|item|book|model|brand|bank|seller|recipient|person|article|file|medicine|device|courier|delivery|company|store|phone|app|restaurant|hotel|movie|song)s?)(?!\p{L})|(?<!\p{L})(?:su|tu) nombre|votre nom|ihr(?:en)? name(?:n)?|(?:o )?seu nome|(?:il )?suo nome(?!\p{L})/iu,
  ],
  [
    "address",
    /(?<!\p{L})(?<!(?:e-?mail|mail|web|ip|mac|site)[\s-])address(?!\p{L})|(?<!\p{L})(?:direcci[oó]n(?! de correo)|(?<!mail[-\s])adresse(?! (?:e-?mail|mail|[eé]lec))|anschrift|lieferadresse|endere[cç]o(?! de e)|indirizzo(?! e-?mail))(?!\p{L})/iu,
  ],
  [
    "tracking",
    /(?<!\p{L})(?:tracking (?:number|id|no|code|details|info\p{L}*|link)|awb(?: number)?|sendungsnummer|n[uú]mero de (?:seguimiento|rastreo|rastreio)|num[eé]ro de suivi)(?!\p{L})/iu,
  ],
  [
    "amount",
    /(?<!\p{L})(?:amount|how much|total price|price (?:you )?paid|importe|montant|betrag|valor|importo)(?!\p{L})/iu,
  ],
];

/** Whole questions, recognised by more than a noun. */
const QUESTIONS: readonly (readonly [field: AskedField, question: RegExp])[] = [
  [
    "name",
    /who (?:am i|i am|i'm|i have|do i have|is this|are you|are we)(?!\p{L})(?! (?:referring|waiting))|whom i (?:am|have)/iu,
  ],
  ["order_number", /(?<!\p{L})which (?:of your )?order(?:s)?(?!\s(?:status|items?))(?!\p{L})/iu],
  [
    "delivery_date",
    /(?<!\p{L})(?:(?:delivery|arrival|receipt) (?:date|day)|dates? (?:and time )?(?:of (?:the )?(?:delivery|arrival|receipt)|(?:on which|when|that) .{0,30}(?:deliver|receiv|arriv))|when (?:did|was|were|exactly did|exactly was|you|it|the) .{0,40}(?:deliver|receiv|arriv|get it|got))/iu,
  ],
  [
    "return_date",
    /(?<!\p{L})(?:return date|dates? (?:of (?:the |your )?return|(?:on which|when|that) .{0,30}(?:return|sent .{0,12}back)|you (?:initiated|started|returned|sent))|when (?:did you|you|was it|was the) .{0,30}(?:return|send .{0,12}back|sent .{0,12}back))/iu,
  ],
  [
    "missing_items",
    /(?:items?|products?|parts?|pieces?|components?|articles?|things?|what(?:'s|’s| is| was| exactly)?)(?!\p{L}).{0,30}(?<!\p{L})(?:missing|not (?:received|delivered|included|in the)|(?:did ?n[o'’]?t|did not) (?:receive|get|arrive|come))|missing (?:items?|products?|parts?|components?|pieces?|articles?)/iu,
  ],
  [
    "reason",
    /(?<!\p{L})reasons?(?!\p{L}\s*code)(?!\p{L})|why (?:you|do you|are you|would you|did you|you're).{0,40}(?:return|cancel|refund|exchang|replac)/iu,
  ],
  ["condition", /(?<!\p{L})condition of (?:the|your|this|that) \p{L}|(?:item|product)['’]?s condition/iu],
  [
    "product",
    /(?<!\p{L})(?:(?:which|what) (?:exact |specific )?(?:item|product|article)s?(?!.{0,30}missing)|(?:name|details?) of the (?:item|product|article)|(?:product|item) (?:name|details)|(?:specify|confirm|tell me|mention|identify|provide|share) (?:me |us )?(?:the )?(?:exact |specific )?(?:item|product|article)s?(?:\s(?:you|that|which|in question|name|and|or|are)|\s*[?.,]|$)|what (?:did you|have you) (?:order|buy|purchase))/iu,
  ],
  [
    "issue",
    /(?<!\p{L})(?:(?:describe|explain|clarify|specify|elaborate on|tell (?:me|us) (?:more )?about|share|provide)(?: me| us)?(?: with)?(?: the| your)?(?: exact| specific| nature of the| details? of (?:the|your)| details? about (?:the|your)| more about (?:the|your))* ?(?:issue|problem|concern|query|trouble)s?(?! (?:with|report))|what (?:is|'s|’s|was|seems to be|exactly is|kind of|type of)(?: the| your)? (?:issue|problem|concern|matter|trouble)|what (?:happened|went wrong|seems to be wrong)|how (?:can|may) (?:i|we) (?:help|assist)(?! .{0,20}(?:further|else)))/iu,
  ],
];

/** "under order ID 4521", "linked to your e-mail": named, not wanted. */
const GOVERNED =
  /(?<!\p{L})(?:for|from|under|regarding|of|on|in|to|about|against|by|via|through|within|matches|associated with|linked to|linked with|registered with|registered to|registered on|related to|concerning|received|check|visit)\s(?:the|your|this|that|our|a|an|my|same|same registered|registered)?\s?(?:\p{L}+\s){0,1}$/iu;
const ANOTHER_ONE =
  /(?<!\p{L})(?:new|alternate|alternative|another|different|other|additional|second|secondary|backup|emergency|replacement|updated)\s(?:\p{L}+\s){0,1}$/iu;
const VALUES: Partial<Record<AskedField, (clause: string) => readonly unknown[]>> = {
  order_number: (clause) => ordersIn(clause),
  phone: (clause) => phonesIn(clause, { isAsked: true, isOtherAsked: false }),
  email: emailsIn,
  tracking: trackingIn,
  amount: amountsIn,
};

/** What a line asks the customer for, whatever is known already; empty when it asks for nothing of this kind. */
export function asksFor(line: string): readonly AskedField[] {
  return fieldsIn(requestsOf(line));
}

/** The same, and whether it asks for a number that is none of ours: of a transaction, an account, a model. */
export function askedBy(line: string): { readonly fields: readonly AskedField[]; readonly isOther: boolean } {
  const requests = requestsOf(line);
  return { fields: fieldsIn(requests), isOther: requests.some(({ named }) => OTHER_NUMBER.test(named)) };
}

function fieldsIn(requests: readonly Request[]): readonly AskedField[] {
  return [...new Set(requests.flatMap(fieldsOf))];
}

/** What a line asks for, each with the words that ask for it. */
export function requestedIn(line: string): { readonly field: AskedField; readonly wanted: string }[] {
  return requestsOf(line).flatMap((request) =>
    fieldsOf(request).map((field) => ({ field, wanted: request.wanted })),
  );
}

const OTHER_NUMBER =
  /(?<!\p{L})(?:transaction|account|utr|upi|arn|ifsc|card|reference|ref|pin|zip|postal|serial|model|batch|lot|invoice|policy|membership|ticket|case|confirmation) ?(?:code|number|no|id|digits)?s?(?!\p{L})/iu;

function fieldsOf({ wanted, named }: Request): AskedField[] {
  const nouns = NOUNS.filter(([field, noun]) => isWanted(field, noun, field === "phone" ? wanted : named));
  const questions = QUESTIONS.filter(([, question]) => question.test(wanted));
  return [...nouns, ...questions].map(([field]) => field).filter((field) => !isRepeatedBack(field, wanted));
}

function isWanted(field: AskedField, noun: RegExp, clause: string): boolean {
  const found = noun.exec(clause);
  if (!found) return false;
  const before = clause.slice(0, found.index);
  return !GOVERNED.test(before) && !ANOTHER_ONE.test(before);
}

/** "Is your number 555 0100?" says the value and asks whether it is right. */
function isRepeatedBack(field: AskedField, clause: string): boolean {
  return /\d|@/.test(clause) && (VALUES[field]?.(clause).length ?? 0) > 0;
}
