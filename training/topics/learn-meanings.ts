import { runsOf } from "#app/domain/understanding/topics/runs.ts";
import { seeded } from "../lib/random.ts";
import { pullTogether } from "./pull-together.ts";
import { type Reason, reasonsOf, type Source } from "./sources.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Word vectors before they are packed: those of the words, then those of the hashed runs of letters. */
export type Learned = {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly bits: number;
  readonly vectors: Float32Array;
};
export type MeaningRecipe = { readonly without: readonly Source[]; readonly steps: number };

const DIMENSIONS = 44;
const BITS = 11;
const SEED = 1;
const REASONS_AT_ONCE = 40;
const TEXTS_OF_A_REASON = 4;
/** Now and then a word is taken as unknown, so that its letters learn what it means. */
const FORGET = 0.1;
const LETTERS_OF_KNOWN = 0.5;
const RATE = 0.02;

/** How often each source has its turn. */
const TURNS: readonly (readonly [Source, number])[] = [
  ["clinc150", 3],
  ["banking77", 2.5],
  ["bitext", 2],
  ["natcs", 1],
  ["multidogo", 1],
  ["helpdesk", 0.3],
  ["written", 3],
  ["alike", 2],
];

/**
 * Vectors for words such that texts said for one reason point the same way and others of the same source do not. At each
 * step some reasons of one source, four texts each, are compared with one another.
 */
export function learnMeanings({ without, steps }: MeaningRecipe): Learned {
  const turns = TURNS.filter(([source]) => !without.includes(source));
  const reasons = new Map(turns.map(([source]) => [source, reasonsOf(source)] as const));
  const words = vocabularyOf(reasons);
  const random = seeded(SEED);
  const rows = words.length + 2 ** BITS;
  const table = { vectors: firstVectors(words.length, rows, random), dimensions: DIMENSIONS, rows };
  const partsOf = makeParts(words, random);
  const learn = pullTogether(table);
  const allTurns = turns.reduce((sum, [, turn]) => sum + turn, 0);
  for (let step = 0; step < steps; step += 1) {
    let at = random() * allTurns;
    const [source] = turns.find(([, turn]) => (at -= turn) <= 0) ?? turns[0] ?? [];
    const batch = pick(reasons.get(source as Source) ?? [], random);
    learn(
      batch.map(({ text, of }) => ({ ...partsOf(text), of })),
      RATE * (1 - (0.8 * step) / steps),
    );
  }
  return { words, dimensions: DIMENSIONS, bits: BITS, vectors: table.vectors };
}

/** Frequent words begin nearly at nothing: they tell little. */
function firstVectors(words: number, rows: number, random: () => number): Float32Array {
  const vectors = new Float32Array(rows * DIMENSIONS);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  for (let row = 0; row < rows; row += 1) {
    const size = row >= words ? 0.02 : 0.15 * Math.min(1, 0.1 + Math.log(1 + row / 10) / 4);
    for (let at = 0; at < DIMENSIONS; at += 1) vectors[row * DIMENSIONS + at] = size * normal();
  }
  return vectors;
}

function pick(reasons: readonly Reason[], random: () => number): { text: string; of: number }[] {
  const order = [...reasons.keys()];
  const count = Math.min(REASONS_AT_ONCE, order.length);
  const picked: { text: string; of: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (order.length - at));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    const texts = reasons[order[at] ?? 0]?.texts ?? [];
    const chosen = new Set<number>();
    while (chosen.size < Math.min(TEXTS_OF_A_REASON, texts.length))
      chosen.add(Math.floor(random() * texts.length));
    for (const index of chosen) picked.push({ text: texts[index] ?? "", of: at });
  }
  return picked;
}

/** Which rows of the table a text is made of, and their shares; the same as in `meanings.ts`. */
function makeParts(words: readonly string[], random: () => number) {
  const rowOf = new Map(words.map((word, row) => [word, row]));
  const known = new Map<string, readonly number[]>();
  const runRowsOf = (word: string): readonly number[] => {
    const rows = known.get(word) ?? Array.from(runsOf(word), (run) => words.length + (run >>> (32 - BITS)));
    known.set(word, rows);
    return rows;
  };
  return (text: string): { rows: number[]; shares: number[] } => {
    const rows: number[] = [];
    const shares: number[] = [];
    for (const word of text.split(" ")) {
      const row = random() < FORGET ? undefined : rowOf.get(word);
      if (row !== undefined) {
        rows.push(row);
        shares.push(1);
      }
      const letters = runRowsOf(word);
      const share = (row === undefined ? 1 : LETTERS_OF_KNOWN) / Math.sqrt(letters.length || 1);
      for (const run of letters) {
        rows.push(run);
        shares.push(share);
      }
    }
    return { rows, shares };
  };
}
