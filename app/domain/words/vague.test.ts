import { expect, test } from "vitest";
import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { vagueIn, withoutFarewells } from "./vague.ts";

const VAGUE: Record<string, readonly string[]> = {
  en: [
    "We are there as soon as possible.",
    "Somebody will be with you shortly",
    "Be right with you!",
    "It takes a few minutes",
    "Any moment now.",
    "In just a moment",
    "ASAP",
    "We answer as soon as we can",
  ],
  de: [
    "Wir sind gleich bei Ihnen",
    "Jemand antwortet IN KÜRZE.",
    "in Ku\u0308rze",
    "Bald ist jemand da",
    "So schnell wie möglich",
    "Wir melden uns umgehend",
    "in wenigen Minuten",
    "Jeden Moment",
    "Dana antwortet demnächst",
  ],
  es: [
    "Te atenderemos en breve",
    "Pronto te responde alguien",
    "enseguida",
    "en unos minutos",
    "Lo antes posible",
    "dentro de poco",
    "a la mayor brevedad",
    "Muy pronto",
  ],
  fr: [
    "Quelqu'un vous répond sous peu",
    "Nous arrivons bientôt",
    "D’ici peu",
    "dans quelques instants",
    "dans les plus brefs délais",
    "Dès que possible",
    "prochainement",
    "d'un instant à l'autre",
  ],
  it: [
    "Ti rispondiamo a breve",
    "Presto ti risponde qualcuno",
    "tra poco",
    "fra qualche minuto",
    "Il più presto possibile",
    "appena possibile",
    "Quanto prima",
    "Ti rispondiamo in breve",
  ],
  nl: [
    "Iemand is zo dadelijk bij u",
    "Wij antwoorden spoedig",
    "binnenkort",
    "Zo meteen",
    "zometeen",
    "straks",
    "zo snel mogelijk",
    "Over enkele minuten",
    "Dana is zo bij u",
    "elk moment",
  ],
  pt: [
    "Alguém responde em breve",
    "Logo alguém responde",
    "daqui a pouco",
    "em instantes",
    "o mais rápido possível",
    "assim que possível",
    "já já",
    "dentro de momentos",
    "brevemente",
  ],
};
test.for(Object.entries(VAGUE))("what promises nothing is found in %s", ([language, texts]) => {
  expect(texts.filter((text) => vagueIn(text, language) === null)).toEqual([]);
});

const INNOCENT: Record<string, readonly string[]> = {
  en: [
    "The sooner the better",
    "As soon as your parcel leaves us, you get a mail",
    "Our logo is on the box",
    "You can press the button at any moment",
    "It is too soon to say",
    "Please ring shortly before noon",
    "The person sees it at once",
    "A presto bar",
  ],
  de: [
    "Der gleiche Preis, zugleich und gleichzeitig",
    "Beide sind gleich groß",
    "Der Preis bleibt gleich",
    "Sobald Ihr Paket da ist",
    "Im Moment ist niemand online",
    "Ein Augenblick Ruhe",
    "Kurz gesagt: ja",
  ],
  es: [
    "Tan pronto como llegue tu pedido",
    "De pronto se abrió",
    "Por lo pronto, aquí está la guía",
    "En este momento no hay nadie",
    "Puedes pulsar en cualquier momento",
    "El informe es breve",
  ],
  fr: [
    "Vous pouvez appuyer à tout moment",
    "En ce moment, personne n'est en ligne",
    "Bref, voici la page",
    "Peu de personnes attendent",
    "Dès que votre colis part",
  ],
  it: [
    "Il suo ordine è pronto",
    "Prima o poi, presto o tardi",
    "In breve: sì",
    "A breve distanza dal negozio",
    "È troppo presto per dirlo",
    "In qualsiasi momento",
  ],
  nl: [
    "U kunt op elk moment drukken",
    "Een snelle reactie is niet beloofd",
    "In geval van spoed belt u 112",
    "Direct contact met ons team",
    "Zo bijzonder",
    "Op dit moment is niemand online",
  ],
  pt: [
    "O nosso logo está no pacote",
    "O pedido está pronto",
    "Logo abaixo está o botão",
    "Logo que o pacote sair",
    "A qualquer momento",
    "Uma breve pausa",
  ],
  sv: ["Vår logo är ny", "Bald, pronto, presto"],
};
test.for(Object.entries(INNOCENT))("innocent words are left alone in %s", ([language, texts]) => {
  expect(texts.flatMap((text) => vagueIn(text, language) ?? [])).toEqual([]);
});

test("the word that is told is the one that was written", () => {
  expect(vagueIn("Wir sind Gleich da", "de")).toBe("Gleich");
  expect(vagueIn("Estamos em breve", "en")).toBe("em breve");
});

test("a goodbye promises nothing", () => {
  for (const text of [
    "See you soon!",
    "Auf bald",
    "À très bientôt",
    "Hasta pronto",
    "A presto",
    "Tot straks",
    "Até logo",
  ])
    expect(vagueIn(withoutFarewells(text), "en")).toBeNull();
});

test("a text of the greatest length is read in a moment", () => {
  for (const text of ["in a ".repeat(100), "a couple of more ".repeat(30), " ".repeat(500)])
    expect(cpuMs(() => vagueIn(text, "pt"))).toBeLessThan(20);
});
