import type { TopicModel } from "./topic-model.ts";
import type { Lesson } from "./learn-topics.ts";

type Shape = Pick<TopicModel, "grams" | "worths" | "cellStarts" | "cellClasses" | "newWorth">;

const AT_ONCE = 200;
const GRAMS_AT_ONCE = 10_000;

/** Which grams the examples have, how telling each is among them, and in which classes it was seen. */
export function* shapeOf(lessons: readonly Lesson[], classes: number): Generator<undefined, Shape> {
  const seen = new Map<number, { times: number; last: number; readonly classes: number[] }>();
  for (const [index, { message, to }] of lessons.entries()) {
    for (const gram of message.grams) {
      const entry = seen.get(gram);
      if (entry === undefined) {
        seen.set(gram, { times: 1, last: index, classes: [to] });
        continue;
      }
      if (entry.last !== index) entry.times += 1;
      entry.last = index;
      if (entry.classes.length < classes && !entry.classes.includes(to)) entry.classes.push(to);
    }
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  const grams = Uint32Array.from(seen.keys()).sort();
  yield;
  const worths = new Float32Array(grams.length);
  const cellStarts = new Uint32Array(grams.length + 1);
  const cells: number[] = [];
  for (const [place, gram] of grams.entries()) {
    const entry = seen.get(gram);
    worths[place] = worthOf(entry?.times ?? 0, lessons.length);
    cells.push(...(entry?.classes ?? []));
    cellStarts[place + 1] = cells.length;
    if (place % GRAMS_AT_ONCE === GRAMS_AT_ONCE - 1) yield;
  }
  yield;
  return {
    grams,
    worths,
    cellStarts,
    cellClasses: Uint16Array.from(cells),
    newWorth: worthOf(0, lessons.length),
  };
}

function worthOf(times: number, lessons: number): number {
  return Math.log((1 + lessons) / (1 + times)) + 1;
}
