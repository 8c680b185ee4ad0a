import { isWord, type Message } from "./message.ts";
import { placeOf, type TopicModel } from "./topic-model.ts";

/** The grams of a message that a model knows, weighed and made 1 long. */
export type GramVector = {
  readonly places: Uint32Array;
  readonly values: Float32Array;
  /** How much of the message that is, 0 to 1. */
  readonly known: number;
  /** Where its known words lie, how rare each is, and how rare all its words are together. */
  readonly words: {
    readonly places: readonly number[];
    readonly rarities: readonly number[];
    readonly all: number;
  };
};

export function gramVectorOf(
  model: Pick<TopicModel, "grams" | "worths" | "newWorth">,
  message: Message,
): GramVector {
  const { grams, rarities } = message;
  const places = new Uint32Array(grams.length);
  const values = new Float32Array(grams.length);
  const words = { places: [] as number[], rarities: [] as number[], all: 0 };
  let used = 0;
  let known = 0;
  let unknown = 0;
  for (let at = 0; at < grams.length; at += 1) {
    const gram = grams[at] ?? 0;
    const rarity = rarities[at] ?? 0;
    const place = placeOf(model, gram);
    // The square root: half the trust in how rare a gram is elsewhere, half in how rare it is among the examples.
    const value = Math.sqrt(rarity) * (place < 0 ? model.newWorth : (model.worths[place] ?? 0));
    if (isWord(gram)) words.all += rarity;
    if (place < 0) {
      unknown += value * value;
      continue;
    }
    if (isWord(gram)) {
      words.places.push(place);
      words.rarities.push(rarity);
    }
    known += value * value;
    places[used] = place;
    values[used] = value;
    used += 1;
  }
  const length = Math.sqrt(known) || 1;
  for (let at = 0; at < used; at += 1) values[at] = (values[at] ?? 0) / length;
  const all = known + unknown;
  return {
    places: places.subarray(0, used),
    values: values.subarray(0, used),
    known: all === 0 ? 0 : known / all,
    words,
  };
}
