/** How a listed word is hidden. `random` draws from [0, 1) and is seeded. */
export type Disguise = {
  readonly name: string;
  readonly group: "invisible" | "compatibility" | "look-alike" | "spaced" | "leet";
  readonly hide: (word: string, random: () => number) => string;
};

// prettier-ignore
const INVISIBLE = [
  "\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u034f", "\u180e", "\u2061", "\u2062", "\u2063", "\u2064", "\u200e", "\u200f",
  "\u202a", "\u202c", "\u202d", "\u2066", "\u2069", "\u115f", "\u1160", "\u3164", "\uffa0", "\u17b4", "\ufe0f", "\ufe00", "\u{e0020}",
  "\u{e0061}", "\u{e0100}", "\u061c", "\u{1d173}",
];
const MARKS = range(0x300, 0x36f).concat(
  range(0x483, 0x489),
  range(0x20d0, 0x20dc),
  range(0x1dc4, 0x1dcc),
  range(0xfe20, 0xfe26),
);

/** Look-alikes as other lists of them have it, not the table that is measured. */
// prettier-ignore
const CONFUSABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Cyrillic: { a: "а", c: "с", d: "ԁ", e: "е", h: "һ", i: "і", j: "ј", k: "к", l: "ӏ", m: "м", n: "п", o: "о", p: "р", q: "ԛ", s: "ѕ", t: "т", u: "ц", v: "ѵ", w: "ԝ", x: "х", y: "у", b: "Ь", g: "ԍ", r: "г", f: "ғ" },
  Greek: { a: "α", b: "β", e: "ε", h: "η", i: "ι", k: "κ", n: "η", o: "ο", p: "ρ", t: "τ", u: "υ", v: "ν", w: "ω", x: "χ", y: "γ", m: "Μ", z: "Ζ", s: "ς", c: "ϲ", d: "δ", l: "Ι", r: "Γ", f: "ϝ" },
  Armenian: { n: "ո", o: "օ", s: "Տ", u: "ս", h: "հ", g: "ց", q: "զ", j: "յ", l: "լ", w: "ա", i: "ի" },
  Cherokee: { a: "Ꭺ", b: "Ᏼ", c: "Ꮯ", d: "Ꭰ", e: "Ꭼ", g: "Ꮐ", h: "Ꮋ", i: "Ꭵ", j: "Ꭻ", k: "Ꮶ", l: "Ꮮ", m: "Ꮇ", p: "Ꮲ", r: "Ꭱ", s: "Ꮪ", t: "Ꭲ", v: "Ꮩ", w: "Ꮃ", y: "Ꮍ", z: "Ꮓ" },
  "Latin beside ASCII": { a: "ɑ", b: "ƅ", c: "ƈ", d: "ɗ", e: "ҽ", f: "ƒ", g: "ɡ", h: "ɦ", i: "ı", j: "ʝ", k: "ƙ", l: "ƚ", m: "ɱ", n: "ɳ", o: "ø", p: "ƥ", q: "ʠ", r: "ɾ", s: "ʂ", t: "ƭ", u: "ʋ", v: "ʋ", w: "ɯ", y: "ყ", z: "ȥ" },
  "small capitals": { a: "ᴀ", b: "ʙ", c: "ᴄ", d: "ᴅ", e: "ᴇ", f: "ꜰ", g: "ɢ", h: "ʜ", i: "ɪ", j: "ᴊ", k: "ᴋ", l: "ʟ", m: "ᴍ", n: "ɴ", o: "ᴏ", p: "ᴘ", q: "ꞯ", r: "ʀ", s: "ꜱ", t: "ᴛ", u: "ᴜ", v: "ᴠ", w: "ᴡ", y: "ʏ", z: "ᴢ" },
  strokes: { a: "ⱥ", b: "ƀ", c: "ȼ", d: "đ", e: "ɇ", g: "ǥ", h: "ħ", i: "ɨ", j: "ɉ", k: "ꝁ", l: "ł", o: "ɵ", p: "ᵽ", r: "ɍ", t: "ŧ", u: "ʉ", y: "ɏ", z: "ƶ" },
  "Lisu and Coptic": { a: "ꓮ", b: "ꓐ", c: "ꓚ", d: "ꓓ", e: "ꓰ", f: "ꓝ", g: "ꓖ", h: "ꓧ", i: "ⲓ", j: "ꓙ", k: "ⲕ", l: "ꓡ", m: "ⲙ", n: "ⲛ", o: "ⲟ", p: "ⲣ", r: "ꓣ", s: "ꓢ", t: "ⲧ", u: "ꓴ", v: "ꓦ", w: "ꓪ", x: "ⲭ", y: "ⲩ", z: "ꓜ" },
  "turned round": { a: "ɐ", c: "ɔ", e: "ǝ", f: "ɟ", h: "ɥ", i: "ᴉ", k: "ʞ", m: "ɯ", r: "ɹ", t: "ʇ", v: "ʌ", w: "ʍ", y: "ʎ" },
};
// prettier-ignore
const LEET: readonly Readonly<Record<string, string>>[] = [
  { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" },
  { a: "@", s: "$", i: "!", o: "0", e: "3" },
  { l: "1", b: "8", g: "9", z: "2", a: "4", t: "+" },
  { l: "|", e: "€", a: "@", g: "6", c: "¢" },
];

// Small letters and capitals of the mathematical alphabets, and the other styled ones.
const STYLES: readonly (readonly [string, number])[] = [
  ["bold", 0x1d41a],
  ["italic", 0x1d44e],
  ["bold italic", 0x1d482],
  ["script", 0x1d4ea],
  ["fraktur", 0x1d51e],
  ["double-struck", 0x1d552],
  ["sans", 0x1d5ba],
  ["sans bold", 0x1d5ee],
  ["monospace", 0x1d68a],
  ["full-width", 0xff41],
  ["circled", 0x24d0],
  ["parenthesised", 0x249c],
  ["squared", 0x1f130],
  ["dark squared", 0x1f170],
  ["dark circled", 0x1f150],
  ["circled capital", 0x24b6],
  ["full-width capital", 0xff21],
  ["regional", 0x1f1e6],
];
/** The one letter that has another place in Unicode. */
const ITALIC_H = 0x1d455;
const SUPERSCRIPT = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ";

export const DISGUISES: readonly Disguise[] = [
  {
    name: "invisible between all letters",
    group: "invisible",
    hide: (word, random) => [...word].join(one(INVISIBLE, random)),
  },
  {
    name: "one invisible",
    group: "invisible",
    hide: (word, random) => insertOnce(word, one(INVISIBLE, random), random),
  },
  {
    name: "several invisible",
    group: "invisible",
    hide: (word, random) =>
      [...word].map((letter) => letter + (random() < 0.5 ? one(INVISIBLE, random) : "")).join(""),
  },
  {
    name: "one mark a letter",
    group: "invisible",
    hide: (word, random) =>
      [...word].map((letter) => (letter === " " ? letter : letter + one(MARKS, random))).join(""),
  },
  {
    name: "piled marks",
    group: "invisible",
    hide: (word, random) =>
      [...word]
        .map(
          (letter) =>
            letter + Array.from({ length: 1 + Math.floor(random() * 6) }, () => one(MARKS, random)).join(""),
        )
        .join(""),
  },
  ...STYLES.map(([name, first]): Disguise => ({
    name,
    group: "compatibility",
    hide: (word) => styled(word, first),
  })),
  {
    name: "superscript",
    group: "compatibility",
    hide: (word) =>
      word.replace(
        /[a-z]/gi,
        (letter) => [...SUPERSCRIPT][letter.toLowerCase().charCodeAt(0) - 97] ?? letter,
      ),
  },
  { name: "capitals", group: "compatibility", hide: (word) => word.toUpperCase() },
  ...Object.entries(CONFUSABLE).flatMap(([name, letters]): Disguise[] => [
    {
      name: `${name}, one letter`,
      group: "look-alike",
      hide: (word, random) => swapOne(word, letters, random),
    },
    {
      name: `${name}, some letters`,
      group: "look-alike",
      hide: (word, random) => swap(word, letters, () => random() < 0.5),
    },
    { name: `${name}, all letters`, group: "look-alike", hide: (word) => swap(word, letters, () => true) },
  ]),
  {
    name: "of all scripts",
    group: "look-alike",
    hide: (word, random) =>
      [...word]
        .map((letter) =>
          random() < 0.6 ? (one(Object.values(CONFUSABLE), random)[letter] ?? letter) : letter,
        )
        .join(""),
  },
  ...[" ", ".", "-", "_", "*", "  ", " . ", "/", "~", "•", " - ", ",", "\u00a0", "+", "'", "|"].map(
    (sign): Disguise => ({
      name: `"${sign}" between letters`,
      group: "spaced",
      hide: (word) =>
        word
          .split(" ")
          .map((it) => [...it].join(sign))
          .join(sign.trim() === "" ? "   " : " "),
    }),
  ),
  { name: "cut in two", group: "spaced", hide: (word, random) => insertOnce(word, " ", random) },
  {
    name: "cut by a sign",
    group: "spaced",
    hide: (word, random) => insertOnce(word, one([".", "-", "_", "*", "/"], random), random),
  },
  {
    name: "stretched",
    group: "spaced",
    hide: (word, random) => insertOnce(word, "", random, 3 + Math.floor(random() * 5)),
  },
  ...LEET.flatMap((letters, at): Disguise[] => [
    {
      name: `leet ${at + 1}, some`,
      group: "leet",
      hide: (word, random) =>
        swapOne(
          swap(word, letters, () => random() < 0.4),
          letters,
          random,
        ),
    },
    { name: `leet ${at + 1}, all`, group: "leet", hide: (word) => swap(word, letters, () => true) },
  ]),
  {
    name: "leet and spaced",
    group: "leet",
    hide: (word, random) => [...swapOne(word, LEET[0] ?? {}, random)].join(" "),
  },
];

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
}

function one<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

function styled(word: string, first: number): string {
  return word.replace(/[a-z]/gi, (letter) => {
    const code = first + letter.toLowerCase().charCodeAt(0) - 97;
    return code === ITALIC_H ? "ℎ" : String.fromCodePoint(code);
  });
}

function swap(word: string, letters: Readonly<Record<string, string>>, isMeant: () => boolean): string {
  return [...word].map((letter) => (isMeant() ? (letters[letter] ?? letter) : letter)).join("");
}

function swapOne(word: string, letters: Readonly<Record<string, string>>, random: () => number): string {
  const places = [...word].flatMap((letter, at) => (letters[letter] ? [at] : []));
  const chosen = one(places, random);
  return [...word].map((letter, at) => (at === chosen ? (letters[letter] ?? letter) : letter)).join("");
}

/** Puts something into the longest part of a word or phrase; `times` repeats the letter before it instead. */
function insertOnce(word: string, what: string, random: () => number, times = 1): string {
  const longest = word.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? word;
  const at = word.indexOf(longest) + 1 + Math.floor(random() * (longest.length - 1));
  return word.slice(0, at) + (what || (word[at - 1] ?? "").repeat(times)) + word.slice(at);
}
