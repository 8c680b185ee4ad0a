import type { PackedMeanings } from "#app/domain/understanding/topics/meanings.ts";
import type { Learned } from "./learn-meanings.ts";
import { raritiesOf } from "./vocabulary.ts";

/** One signed byte a number; the square root is stored, so that small numbers keep their precision. */
export function packMeanings({ words, dimensions, bits, vectors }: Learned): PackedMeanings {
  const largest = vectors.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const bytes = Int8Array.from(vectors, (value) =>
    Math.round(127 * Math.sign(value) * Math.sqrt(Math.abs(value) / largest)),
  );
  return {
    dimensions,
    bits,
    words: words.join(" "),
    rarities: base64(Int8Array.from(raritiesOf(words), (rarity) => Math.round(rarity * 127))),
    largest: Number(largest.toPrecision(6)),
    vectors: base64(bytes),
  };
}

export function base64(numbers: Int8Array | Uint8Array | Uint32Array | Uint16Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}
