import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import german from "../../../locales/de.json" with { type: "json" };
import english from "../../../locales/en.json" with { type: "json" };
import spanish from "../../../locales/es.json" with { type: "json" };
import french from "../../../locales/fr.json" with { type: "json" };
import italian from "../../../locales/it.json" with { type: "json" };
import dutch from "../../../locales/nl.json" with { type: "json" };
import portuguese from "../../../locales/pt.json" with { type: "json" };
import type { Texts } from "#app/domain/shop.ts";
import { variablesOf } from "#app/domain/words.ts";
import { checkLine, checkText } from "./check-text.ts";
import { confirmationFor, EDITABLE_TEXTS } from "./editable-texts.ts";

const TEXTS: Readonly<Record<string, Texts>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};
const SHOPPERS = Object.keys(english).filter((key) => /^(?:bot|wait|mail)\./.test(key));

test.for(Object.entries(TEXTS))(
  "%s has every sentence a shopper reads, each with just the variables of the English one",
  ([language, texts]) => {
    const all: Texts = english;
    const named = (from: Texts) => SHOPPERS.map((key) => [key, variablesOf(from[key] ?? "").toSorted()]);
    expect(named(texts)).toEqual(named(all));
    if (language !== "en") expect(Object.keys(texts)).toEqual(SHOPPERS);
  },
);

test.for(Object.entries(TEXTS))(
  "every sentence of %s that a shop may change passes its own check",
  ([language, texts]) => {
    for (const { key, variables, isExtra } of EDITABLE_TEXTS) {
      const text = texts[key] ?? "";
      if (isExtra) expect(texts).not.toHaveProperty([key]);
      else {
        expect(checkText(key, text, language)).toEqual({ ok: true, value: text });
        expect([key, variablesOf(text).toSorted()]).toEqual([key, [...variables].toSorted()]);
      }
    }
  },
);

test.for(Object.entries(TEXTS))("the button is called in %s as the chat calls it", ([language, texts]) => {
  const file = language === "en" ? "en.default" : language;
  const { chat } = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../../extensions/chat-bubble/locales/${file}.json`, "utf8"),
  ) as { chat: { person: string } };
  const all: Texts = english;
  const naming = SHOPPERS.filter((key) => all[key]?.includes("Talk to a person"));
  expect(naming.length).toBeGreaterThan(10);
  expect(naming.filter((key) => !texts[key]?.includes(chat.person))).toEqual([]);
});

test.for(Object.entries(TEXTS))("no two updates in a row read the same in %s", ([, texts]) => {
  for (const kind of ["range", "up-to", "minute", "place", "opening"])
    expect(new Set([1, 2, 3].map((turn) => texts[`wait.update.${turn}.${kind}`])).size).toBe(3);
});

const refused: [string, string, string][] = [
  ["nothing", "  ", "text-empty"],
  ["too much", "a {place} ".repeat(80), "text-too-long"],
  ["an unknown variable", "Number {place} for {surname}", "unknown-variable"],
  ["no number", "Somebody will be with you", "number-missing"],
];
test.for(refused)("an estimate with %s is refused", ([, body, code]) => {
  expect(checkText("wait.estimate.place", body, "en")).toMatchObject({ ok: false, error: { code } });
});

const withoutTheirs: [string, string, readonly string[]][] = [
  ["wait.update.1.place", "Number {place}", ["waited"]],
  ["wait.update.taken", "{agent} reads", ["waited"]],
  ["wait.update.returned", "{agent} had to leave", ["place", "seconds"]],
  ["wait.estimate.opening", "Number {place}", ["opens"]],
  ["wait.estimate.range", "Number {place}, from {low}", ["high"]],
  ["wait.exit.invite", "Write your address", ["hours"]],
  ["wait.engagement.answer", "From our page:", ["answer"]],
];
test.for(withoutTheirs)("%s without what it is there to say is refused: “%s”", ([key, body, oneOf]) => {
  expect(checkText(key, body, "en")).toEqual({ ok: false, error: { code: "number-missing", oneOf } });
});

test("what the assistant tells the team cannot be changed, nor what does not exist", () => {
  for (const key of [
    "context.tried.nothing",
    "wait.opens.today",
    "toString",
    confirmationFor("outside-knowledge"),
  ])
    expect(checkText(key, "x", "en")).toEqual({ ok: false, error: { code: "unknown-text" } });
});

const promised: [string, string, string, boolean][] = [
  ["wait.confirmation.team", "We will be with you soon", "en", false],
  ["wait.confirmation.team", "We will be with you soon, within 5 minutes", "en", true],
  ["wait.confirmation.team", "We will be with you soon, within ٥ minutes", "en", true],
  ["wait.confirmation.team", "Our {queue} team answers you here", "en", true],
  ["wait.confirmation.team", "Gleich ist jemand da, bald!", "en", false],
  ["wait.confirmation.team", "À bientôt", "en", false],
  ["wait.confirmation.for.regulated", "{agent} ist gleich bei Ihnen.", "de", false],
  ["wait.exit.invite", "Bald, innerhalb von {hours} Stunden.", "de", true],
  ["bot.goodbye", "See you soon!", "en", true],
  ["bot.goodbye", "Auf bald, wir melden uns in Kürze.", "de", false],
  ["bot.goodbye", "Tot snel, en tot straks!", "nl", true],
];
test.for(promised)("%s may say “%s” in %s: %s", ([key, body, language, expected]) => {
  expect(checkText(key, body, language).ok).toBe(expected);
});

test("a rule's line is read in its own language, and has nothing to fill in", () => {
  expect(checkLine("Nosso logo está no pacote.", "pt-BR").ok).toBe(true);
  expect(checkLine("Logo alguém responde.", "pt-BR")).toMatchObject({
    error: { code: "vague-without-number" },
  });
  expect(checkLine("Hello {name}", "en")).toMatchObject({ error: { code: "unknown-variable", allowed: [] } });
});
