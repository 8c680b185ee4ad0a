import { bytesOf } from "#app/domain/understanding/model/bytes.ts";
import { squaredNumbers } from "./squared-numbers.ts";
import type { Meanings } from "./meanings.ts";
import type { TopicModel } from "./topic-model.ts";

/** A topic model as it lies in `weights/topics.json`: numbers as signed bytes in base64, wider ones byte by byte. */
export type PackedTopics = {
  readonly names: readonly string[];
  readonly counts: readonly number[];
  readonly classes: number;
  readonly bias: readonly number[];
  /** Four bytes a gram, the lowest first. */
  readonly grams: string;
  readonly worths: string;
  /** How many classes each gram speaks for, one byte a gram. */
  readonly cellCounts: string;
  readonly cellClasses: string;
  readonly cellWeights: string;
  readonly newWorth: number;
  readonly meaningWeights: string;
  readonly samples: string;
  readonly sampleTopics: string;
  /** What the largest byte is worth of `worths`, `cellWeights` and `meaningWeights`. */
  readonly largest: { readonly worth: number; readonly cell: number; readonly meaning: number };
};

export function unpackTopics(packed: PackedTopics, meanings: Meanings): TopicModel {
  const { names, classes, newWorth, largest } = packed;
  const counts = bytesOf(packed.cellCounts);
  const cellStarts = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) cellStarts[at + 1] = (cellStarts[at] ?? 0) + (count & 255);
  return {
    names,
    classes,
    newWorth,
    counts: Uint16Array.from(packed.counts),
    bias: Float32Array.from(packed.bias),
    grams: wide(bytesOf(packed.grams)),
    worths: Float32Array.from(bytesOf(packed.worths), (byte) => (byte / 127) * largest.worth),
    cellStarts,
    cellClasses: Uint16Array.from(bytesOf(packed.cellClasses), (byte) => byte & 255),
    cellWeights: squaredNumbers(packed.cellWeights, largest.cell),
    meaningWeights: squaredNumbers(packed.meaningWeights, largest.meaning),
    samples: bytesOf(packed.samples),
    sampleTopics: Uint16Array.from(bytesOf(packed.sampleTopics), (byte) => byte & 255),
    meanings,
  };
}

function wide(bytes: Int8Array): Uint32Array {
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true));
}
