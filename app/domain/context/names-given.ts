import { isKnownName } from "#app/domain/understanding/entities.ts";
import { isCommon } from "#app/domain/understanding/entities/name-features.ts";

/** One to three words that begin with a capital, on one line. */
const WORD = String.raw`\p{Lu}(?:\.|[\p{L}'’-]{0,24})`;
const NAME = String.raw`(${WORD}(?:[^\S\n]${WORD}){0,2})`;
/** After these whatever comes is a name. */
const SURE =
  "my name is|my name's|the name is|name|me llamo|mi nombre es|mein name ist|ich heiße|ich heisse|je m['’]appelle|mon nom est|mi chiamo|" +
  "il mio nome è|meu nome é|o meu nome é|me chamo|chamo-me";
/** After these a first and a last name is one; one word alone may be anything. */
const LIKELY =
  "i['’]m|i am|this is|it['’]s|soy|hier ist|hier schreibt|ich bin|c['’]est|je suis|sono|sou|aqui é|habla";
const GREETING =
  "regards|best|cheers|thanks|thank you|sincerely|saludos|atentamente|grüße|gruß|grüßen|cordialement|saluti|cumprimentos|abraço|yours";

const sure = pattern(`(?<!\\p{L})(?:${cased(SURE)})[^\\S\\n]?:?[^\\S\\n]${NAME}`);
const likely = pattern(`(?<!\\p{L})(?:${cased(LIKELY)})[^\\S\\n]${NAME}`);
const signed = pattern(`(?:${cased(GREETING)})[,.!]?[^\\S\\n]*\\n\\s*${NAME}[^\\S\\n]*(?=\\n|$|[.,])`);
const here = pattern(`(?:^|[\\n.,!][^\\S\\n]?)${NAME}[^\\S\\n](?:here|hier|al habla)(?!\\p{L})`);

/** Names that a message says are the writer's, by how they are brought in; read for what no look at single words can tell. */
export function namesGiven(text: string): string[] {
  const found = [
    ...all(sure, text),
    ...all(signed, text),
    ...[...all(likely, text), ...all(here, text)].filter(isOfTwo),
  ];
  return [...new Set(found)];
}

/** "I'm Very Upset" is made of words that everybody writes. */
function isOfTwo(name: string): boolean {
  const words = name.split(/\s/);
  return words.length > 1 && words.some((word) => isKnownName(word) || !isCommon(word.toLowerCase()));
}

function all(expression: RegExp, text: string): string[] {
  return Array.from(text.matchAll(expression), (match) => upToNoName(match[1] ?? "")).filter(
    (name) => name !== "",
  );
}

const NO_NAME: ReadonlySet<string> = new Set(
  "and but i my the from is are was please order orders very not so in at on your a an of to with for hello hi hey thanks thank it it's we you".split(
    " ",
  ),
);

/** "Maya Lind And" ends before the word that no name has. */
function upToNoName(name: string): string {
  const words = name.split(/\s/);
  const end = words.findIndex((word) => NO_NAME.has(word.toLowerCase()));
  return (end < 0 ? words : words.slice(0, end)).join(" ").replace(/[.'’-]+$/, "");
}

function pattern(source: string): RegExp {
  return new RegExp(source, "gu");
}

/** The cue in small or capital letters, while the name keeps needing its capitals. */
function cased(words: string): string {
  return words.replace(/\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter || upper.length > 1 ? letter : `[${letter}${upper}]`;
  });
}
