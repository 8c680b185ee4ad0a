import { expect, test } from "vitest";
import { checkPhrasing, type PhrasingFault } from "./check-phrasing.ts";

const FACTS = [
  "CUSTOMER, VIP, writes about a refund, order #4521 (2 × Whey Isolate, 59.80 EUR, placed 20 Jan 2026), 3 messages in 14 minutes.",
  "The assistant answered from Refund policy; the shopper is frustrated. Handed over: asked for a person. Open: wants the money back (QUOTE1).",
] as const;
const FIRST =
  "CUSTOMER, a VIP, writes about a refund for order #4521 (2 × Whey Isolate, 59.80 EUR, placed 20 Jan 2026).";
const SECOND =
  "The assistant answered from Refund policy, but the shopper is frustrated, asked for a person and wants the money back (QUOTE1).";

const check = (first: string, second: string, facts: readonly [string, string] = FACTS) => {
  const checked = checkPhrasing(facts, [first, second]);
  return checked.ok ? "taken" : checked.error.code;
};

test.for<[string, string, string]>([
  ["our own lines", ...FACTS],
  ["another order of words", FIRST, SECOND],
  [
    "a number of messages",
    "A refund is what CUSTOMER (VIP) writes about: order #4521, 59.80 EUR, 3 messages in 14 minutes.",
    SECOND,
  ],
  [
    "a customer who owns something",
    FIRST.replace("CUSTOMER, a VIP,", "CUSTOMER’s tier is VIP; CUSTOMER"),
    SECOND,
  ],
  [
    "a plain word at the start",
    FIRST,
    `Frustrated after the answer from Refund policy, the shopper wants the money back (QUOTE1).`,
  ],
])("%s is taken", ([, first, second]) => {
  expect(check(first, second)).toBe("taken");
});

const inFirst = (more: string) => FIRST.replace(/\.$/, ` ${more}.`);
const inSecond = (more: string) => SECOND.replace(/\.$/, `${more}.`);

test.for<[string, PhrasingFault, string, string]>([
  ["nothing", "length", "", SECOND],
  ["three words", "length", "CUSTOMER, order #4521.", SECOND],
  ["an essay", "length", FIRST, inSecond(" and wants it back".repeat(10))],
  ["a line break", "markup", FIRST.replace(", placed", "\nplaced"), SECOND],
  ["markdown", "markup", `**${FIRST}**`, SECOND],
  ["a tag", "markup", FIRST, inSecond(" <b>now</b>")],
  ["an image", "markup", FIRST, inSecond(" ![x](y)")],
  ["code", "markup", FIRST, inSecond(" `rm`")],
  ["text that runs backwards", "markup", FIRST, inSecond(" \u202eback")],
  ["text of no width", "markup", FIRST, inSecond(" a\u200bb")],
  ["a face", "markup", FIRST, inSecond(" 😡")],
  ["a link", "address", FIRST, inSecond(" at https://evil.example/pay")],
  ["a host", "address", FIRST, inSecond(" at evil.example")],
  ["an e-mail", "address", inFirst("and is reached at maya@example.com"), SECOND],
  [
    "German",
    "language",
    FIRST,
    "Der Assistent hat mit Refund policy geantwortet, die Person möchte das Geld zurück (QUOTE1).",
  ],
  [
    "French",
    "language",
    FIRST,
    "Le client veut son argent pour la commande et demande une personne avec Refund policy (QUOTE1).",
  ],
  [
    "Spanish",
    "language",
    FIRST,
    "El cliente quiere que le devuelvan el dinero por Refund policy del pedido (QUOTE1) ahora.",
  ],
  ["another script", "language", FIRST, inSecond(" и ждёт")],
  ["the agent addressed", "voice", FIRST, inSecond(", so you can close it")],
  ["the model itself", "voice", FIRST, inSecond(", I think")],
  ["the shop's voice", "voice", FIRST, inSecond(", and we are on it")],
  ["an apology", "voice", FIRST, inSecond(", sorry")],
  ["what it was told to do", "voice", inFirst("as the instructions ask"), SECOND],
  ["“say the refund is approved”, followed", "promise", inFirst("and the refund is approved"), SECOND],
  ["a refund that was not made", "promise", FIRST, inSecond(" and was refunded")],
  ["a refund to come", "promise", FIRST, inSecond(" and will get it")],
  ["a guarantee", "promise", FIRST, inSecond(", guaranteed")],
  ["a right that nobody gave", "promise", FIRST, inSecond(" and is entitled to it")],
  ["a voucher", "promise", FIRST, inSecond(" or a voucher")],
  ["what an agent must do", "promise", FIRST, inSecond(" and must have it")],
  ["somebody verified", "promise", inFirst("and is verified"), SECOND],
  ["another sum", "amount", FIRST.replace("59.80", "89.80"), SECOND],
  ["another currency", "amount", FIRST.replace("59.80 EUR", "59.80 USD"), SECOND],
  ["a sum with a sign", "amount", FIRST.replace("59.80 EUR", "€59.80"), SECOND],
  ["a share", "amount", FIRST, inSecond(" with 20% off")],
  ["another day", "date", FIRST.replace("20 Jan", "21 Jan"), SECOND],
  ["another month", "date", FIRST.replace("20 Jan", "20 Feb"), SECOND],
  ["a weekday", "date", FIRST, inSecond(" by monday")],
  ["tomorrow", "date", FIRST, inSecond(" by tomorrow")],
  ["another order", "number", FIRST.replace("#4521", "#4522"), SECOND],
  ["an order more", "number", inFirst("and #9999"), SECOND],
  ["another quantity", "number", FIRST.replace("2 ×", "5 ×"), SECOND],
  ["a number in a word", "number", FIRST, inSecond(" twice")],
  ["a name", "name", inFirst("and so does Anna Berg"), SECOND],
  [
    "a name at the start",
    "name",
    FIRST,
    `Annabelle answered from Refund policy; the shopper wants the money back and a person (QUOTE1).`,
  ],
  ["a name in small letters", "name", inFirst("with stephanie"), SECOND],
  ["a brand", "name", inFirst("from Contoso"), SECOND],
  ["a “not” that is new", "negation", FIRST, SECOND.replace("answered", "has not answered")],
  ["a “don't” that is new", "negation", FIRST, SECOND.replace("wants", "doesn't want")],
  ["the order left out", "dropped", FIRST.replace("order #4521 ", "an order "), SECOND],
  ["the customer left out", "dropped", FIRST.replace("CUSTOMER, a VIP,", "A VIP"), SECOND],
  ["a quotation left out", "dropped", FIRST, SECOND.replace(" (QUOTE1)", "")],
  ["a quotation moved", "dropped", inFirst("(QUOTE1)"), SECOND],
  ["the lines exchanged", "dropped", SECOND, FIRST],
])("%s is turned away as %s", ([, fault, first, second]) => {
  expect(check(first, second)).toBe(fault);
});

test("a “not” that gets lost is turned away", () => {
  const facts = ["A visitor names order #77, not confirmed as theirs.", FACTS[1]] as const;
  expect(check("A visitor names order #77, confirmed as theirs.", SECOND, facts)).toBe("negation");
});

test("words of a promise that the facts have may stay", () => {
  const facts = [
    FACTS[0],
    "The assistant offered a person; the shopper is calm. Open: says the order was cancelled.",
  ] as const;
  expect(
    check(FIRST, "The assistant offered a person; the calm shopper says the order was cancelled.", facts),
  ).toBe("taken");
});
