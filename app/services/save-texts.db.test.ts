import { afterAll, beforeEach, expect, test } from "vitest";
import { pool } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { makeShop, makeStaff } from "../../tests/support/shop.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import { shopConfig } from "./shop-config.server.ts";
import type { Staff } from "./staff.ts";

let shop: Shop;
let anna: Staff;

beforeEach(async () => {
  shop = await makeShop();
  anna = await makeStaff(shop, "Anna");
});
afterAll(() => pool.end());

const GERMAN = { "bot.thanks": "Gern.", "wait.confirmation.for.regulated": "{agent} liest das zuerst." };

test("texts are kept by language, and what was read can be saved as it is", async () => {
  await saveSettings(anna, { texts: { "bot.thanks": "Gladly." }, textsByLanguage: { de: GERMAN, fr: {} } });
  const settings = await readSettings(shop.id);
  expect(settings).toMatchObject({ texts: { "bot.thanks": "Gladly." }, textsByLanguage: { de: GERMAN } });
  expect(Object.keys(settings.textsByLanguage)).toEqual(["de"]);
  const { texts, textsByLanguage } = settings;
  expect(await saveSettings(anna, { texts, textsByLanguage })).toEqual({ ok: true, value: settings });
});

test("a language that is not named keeps its texts; one that is named has those and no others", async () => {
  await saveSettings(anna, { texts: { "bot.thanks": "Gladly." }, textsByLanguage: { de: GERMAN } });
  await saveSettings(anna, { textsByLanguage: { it: { "bot.thanks": "Figurati." } } });
  await saveSettings(anna, { textsByLanguage: { de: { "bot.goodbye": " Auf bald! " } } });
  expect(await readSettings(shop.id)).toMatchObject({
    texts: { "bot.thanks": "Gladly." },
    textsByLanguage: { de: { "bot.goodbye": "Auf bald!" }, it: { "bot.thanks": "Figurati." } },
  });
  await saveSettings(anna, { textsByLanguage: { de: {} } });
  expect(Object.keys((await readSettings(shop.id)).textsByLanguage)).toEqual(["it"]);
});

test("a shopper is spoken to in the shop's own words of their language, else in the standard ones", async () => {
  await saveSettings(anna, { textsByLanguage: { de: GERMAN } });
  const { wordsIn } = await shopConfig(shop.id);
  expect(wordsIn("de-CH")("bot.thanks")).toBe("Gern.");
  expect(wordsIn("es")("bot.thanks")).toContain("De nada");
  expect(wordsIn("de").own("wait.confirmation.for.regulated", { agent: "Dana" })).toBe(
    "Dana liest das zuerst.",
  );
  expect(wordsIn("en").own("wait.confirmation.for.regulated", { agent: "Dana" })).toBeNull();
});

const refused: [string, object, string][] = [
  ["a vague word", { de: { "bot.failed": "Gleich ist jemand da." } }, "textsByLanguage.de.bot.failed"],
  ["a text without its number", { pt: { "wait.exit.invite": "Olá" } }, "textsByLanguage.pt.wait.exit.invite"],
  ["an unknown variable", { nl: { "bot.thanks": "{naam}" } }, "textsByLanguage.nl.bot.thanks"],
  ["an unknown text", { it: { "topic.refund": "x" } }, "textsByLanguage.it.topic.refund"],
  ["half a character", { es: { "bot.thanks": "\ud83d" } }, "textsByLanguage.es.bot.thanks"],
  ["a language it does not speak", { sv: { "bot.thanks": "Tack" } }, "textsByLanguage.sv"],
  ["English twice", { en: { "bot.thanks": "Hi" } }, "textsByLanguage.en"],
  ["a list", ["de"], "textsByLanguage"],
  ["no texts", { de: "Hallo" }, "textsByLanguage.de"],
];
test.for(refused)(
  "%s is refused by its field, and nothing of it is saved",
  async ([, textsByLanguage, field]) => {
    const before = await readSettings(shop.id);
    const saved = await saveSettings(anna, { texts: { "bot.thanks": "Gladly." }, textsByLanguage });
    expect(saved).toMatchObject({ ok: false, error: { code: "invalid", field } });
    expect(await readSettings(shop.id)).toEqual(before);
  },
);
