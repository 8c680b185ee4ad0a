import WORDS from "#app/domain/understanding/weights/words.json" with { type: "json" };

/** A word, number or sign of a text, and where it stands. */
export type Piece = {
  readonly text: string;
  readonly lower: string;
  readonly shape: string;
  /** It is a name that many people have. */
  readonly isKnown: boolean;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
};

const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*|\d+|[^\s\p{L}\d]/gu;
/** More pieces than a message with a name has; the rest is not looked at. */
const MOST_PIECES = 400;

export function piecesOf(text: string, isKnown: (lower: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const found of text.matchAll(PIECE)) {
    const [piece] = found;
    const isWord = /^\p{L}/u.test(piece);
    const lower = isWord ? plainWord(piece) : /^\d/.test(piece) ? "#" : piece;
    pieces.push({
      text: piece,
      lower,
      shape: shapeOf(piece),
      isKnown: isWord && isKnown(lower),
      start: found.index,
      end: found.index + piece.length,
      isWord,
    });
    if (pieces.length === MOST_PIECES) break;
  }
  return pieces;
}

/** What a whole text says about each of its words. */
export type Setting = {
  /** Capitals tell something: some words have them and some have not. */
  readonly isCased: boolean;
  /** The line before asked for a name. */
  readonly isAsked: boolean;
  readonly words: number;
};

export function settingOf(pieces: readonly Piece[], isAsked: boolean): Setting {
  const words = pieces.filter(({ isWord }) => isWord);
  const capitals = words.filter(({ shape }) => shape !== "l").length;
  return { isCased: capitals > 0 && words.some(({ shape }) => shape !== "U"), isAsked, words: words.length };
}

const COMMON: ReadonlySet<string> = new Set(WORDS.split(" "));
export function isCommon(lower: string): boolean {
  return COMMON.has(lower);
}

const OUTSIDE = {
  text: "",
  lower: "^",
  shape: "",
  isKnown: false,
  start: 0,
  end: 0,
  isWord: false,
} as const satisfies Piece;

/** What speaks for or against a word being part of a name, whatever its neighbours are. */
export function featuresOf(
  pieces: readonly Piece[],
  at: number,
  { isCased, isAsked, words }: Setting,
): string[] {
  const piece = pieces[at] ?? OUTSIDE;
  const { lower } = piece;
  const previous = pieces[at - 1] ?? OUTSIDE;
  const beforeThat = pieces[at - 2] ?? OUTSIDE;
  const next = pieces[at + 1] ?? OUTSIDE;
  const afterThat = pieces[at + 2] ?? OUTSIDE;
  const size = words > 6 ? "7" : words > 3 ? "4" : String(words);
  const starts = at === 0 || /^[.!?\n]$/.test(previous.text);
  const shape = `${piece.shape}${isCased ? "c" : "-"}${starts ? "s" : "-"}`;
  const place = `${at === 0 ? "^" : ""}${next === OUTSIDE ? "$" : ""}`;
  const common = lower.length < 5 ? "?" : COMMON.has(lower) ? "k" : "u";
  const known = piece.isKnown ? 1 : 0;
  const features = [
    `w${lower}`,
    `h${shape}`,
    `k${common}${shape}`,
    `a${isAsked ? "A" : "-"}${size}${piece.shape}${place}`,
    `A${isAsked ? "A" : "-"}${lower}`,
    `z${size}${place}${shape}`,
    `p${previous.lower}`,
    `P${beforeThat.lower} ${previous.lower}`,
    `q${previous.lower} ${shape}`,
    `Q${beforeThat.lower} ${previous.lower} ${shape}`,
    `n${next.lower}`,
    `N${next.lower} ${afterThat.lower}`,
    `m${next.shape}${previous.shape}${shape}`,
    `e${next.lower.slice(-3)} ${shape}`,
    `E${previous.lower.slice(-3)} ${shape}`,
    `l${Math.min(lower.length, 10)}`,
    `g${known}${shape}`,
    `G${known}${size}${place}${isAsked ? "A" : "-"}`,
    `H${previous.isKnown ? 1 : 0}${known}${next.isKnown ? 1 : 0}${piece.shape}`,
    `I${known}${previous.lower}`,
    `J${known}${beforeThat.lower} ${previous.lower}`,
    `K${known}${next.shape}${next === OUTSIDE ? "$" : ""}${common}`,
  ];
  const bordered = `^${lower.slice(0, 20)}$`;
  for (let start = 0; start + 3 <= bordered.length; start += 1)
    features.push(`c${bordered.slice(start, start + 3)}`);
  return features;
}

/** What speaks for a name going on, beginning or ending between two pieces. */
export function stepOf(pieces: readonly Piece[], at: number): string {
  const previous = pieces[at - 1];
  const piece = pieces[at] ?? OUTSIDE;
  if (!previous) return "start";
  if (!previous.isWord) return previous.lower === "#" ? "number" : "sign";
  return `${previous.shape}${piece.shape}${piece.start - previous.end > 1 ? "far" : ""}`;
}

/** l is small, C has a capital, U is all capitals, I is one capital, m is mixed, a sign stands for itself. */
function shapeOf(piece: string): string {
  if (!/^\p{L}/u.test(piece)) return /^\d/.test(piece) ? "#" : ".";
  if (piece === piece.toLowerCase()) return "l";
  if (piece.length === 1) return "I";
  if (piece === piece.toUpperCase()) return "U";
  return /^\p{Lu}[^\p{Lu}]/u.test(piece) ? "C" : "m";
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f’']/g, "");
}
