import type { PackedTopics } from "#app/domain/understanding/topics/packed-topics.ts";
import type { TopicModel } from "#app/domain/understanding/topics/topic-model.ts";
import { base64 } from "./pack-meanings.ts";

/** A model with no more grams than `most`, those kept that speak the loudest; numbers as bytes. */
export function packTopics(model: TopicModel, most: number): PackedTopics {
  const kept = loudest(model, most);
  const cells = kept.map((place) => cellsOf(model, place));
  const cellWeights = cells.flatMap((of) => of.map((cell) => model.cellWeights[cell] ?? 0));
  const largest = {
    worth: round(Math.max(...model.worths)),
    cell: largestOf(cellWeights),
    meaning: largestOf([...model.meaningWeights]),
  };
  return {
    names: model.names,
    counts: [...model.counts],
    classes: model.classes,
    bias: [...model.bias].map(round),
    grams: base64(Uint32Array.from(kept, (place) => model.grams[place] ?? 0)),
    worths: base64(
      Int8Array.from(kept, (place) => Math.round((127 * (model.worths[place] ?? 0)) / largest.worth)),
    ),
    cellCounts: base64(Uint8Array.from(cells, (of) => of.length)),
    cellClasses: base64(Uint8Array.from(cells.flat(), (cell) => model.cellClasses[cell] ?? 0)),
    cellWeights: base64(rooted(cellWeights, largest.cell)),
    newWorth: round(model.newWorth),
    meaningWeights: base64(rooted([...model.meaningWeights], largest.meaning)),
    samples: base64(model.samples),
    sampleTopics: base64(Uint8Array.from(model.sampleTopics)),
    largest,
  };
}

function loudest(model: TopicModel, most: number): number[] {
  const loudness = (place: number) =>
    (model.worths[place] ?? 0) *
    Math.max(...cellsOf(model, place).map((cell) => Math.abs(model.cellWeights[cell] ?? 0)));
  return [...model.grams.keys()]
    .sort((a, b) => loudness(b) - loudness(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function cellsOf({ cellStarts }: TopicModel, place: number): number[] {
  const first = cellStarts[place] ?? 0;
  return Array.from({ length: (cellStarts[place + 1] ?? 0) - first }, (_, at) => first + at);
}

/** Square roots, as in the vectors: small numbers keep their precision. */
function rooted(values: readonly number[], largest: number): Int8Array {
  return Int8Array.from(values, (value) =>
    Math.round(127 * Math.sign(value) * Math.sqrt(Math.abs(value) / largest)),
  );
}

function largestOf(values: readonly number[]): number {
  return round(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
