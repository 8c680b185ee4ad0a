import { expect, test } from "vitest";
import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { languageOf } from "./language-of.ts";
import { CHAT_LANGUAGES, chatLanguage } from "./languages.ts";

const asked = (
  acceptLanguage: string | null,
  customerLocale: string | null = null,
  shopLocale: string | null = "fr",
) => languageOf({ acceptLanguage, customerLocale, shopLocale, supported: CHAT_LANGUAGES });

const cases: [string, string | null, string | null, string | null, string][] = [
  ["the page before the account", "de", "es", "fr", "de"],
  ["the account where no page tells", null, "es", "fr", "es"],
  ["the shop where nobody tells", null, null, "fr", "fr"],
  ["the first where nobody is understood", "sv", "ja-JP", "zh-CN", "en"],
  ["the account where the page's is not spoken", "sv", "it", "fr", "it"],
  ["a region is left out", "pt-BR", null, "fr", "pt"],
  ["any way of writing a tag", "PT_br", "DE_at", "fr", "de"],
  ["the most wanted, not the first", "es;q=0.3, de;q=0.9, it;q=0.5", null, "fr", "de"],
  ["the first of those wanted alike", "nl, it", null, "fr", "nl"],
  ["one not spoken is passed over", "sv-SE,sv;q=0.9,nl;q=0.4,en;q=0.3", null, "fr", "nl"],
  ["one refused is not taken", "de;q=0, it;q=0.000", "nl", "fr", "nl"],
  ["any will do", "*", "nl", "fr", "nl"],
  ["an empty header", "", "nl", "fr", "nl"],
  ["garbage", ";;q=,,=\0\n de;q=x, <script>, it;q=7, 🙂", null, "fr", "fr"],
  ["garbage beside a tag", "??;q=1, es;q=0.2", null, "fr", "es"],
  ["something else entirely", "toString, __proto__, constructor", "hasOwnProperty", "", "en"],
];
test.for(cases)("%s: “%s”, account %s, shop %s gives %s", ([, header, customer, shop, expected]) => {
  expect(asked(header, customer, shop)).toBe(expected);
});

test("a tag with its region is chosen before one without, and the region of another will do", () => {
  const supported = ["en", "pt-BR", "pt-PT"] as const;
  const of = (acceptLanguage: string) =>
    languageOf({ acceptLanguage, customerLocale: null, shopLocale: null, supported });
  expect([of("pt-PT"), of("pt"), of("pt-AO")]).toEqual(["pt-PT", "pt-BR", "pt-BR"]);
});

test("a header of ten thousand letters costs nothing", () => {
  for (const header of [
    "a".repeat(10_000),
    "de-".repeat(3_400),
    " ,;q=".repeat(2_000),
    "x;q=0.5 ".repeat(1_250),
  ])
    expect(cpuMs(() => expect(asked(header)).toBe("fr"))).toBeLessThan(20);
  expect(asked(`it,${"sv,".repeat(3_000)}`)).toBe("it");
});

test("the chat speaks a language by its tag, and English where it does not speak it", () => {
  expect(["de-AT", "pt_BR", "FR", "sv", "", null].map(chatLanguage)).toEqual([
    "de",
    "pt",
    "fr",
    "en",
    "en",
    "en",
  ]);
});
