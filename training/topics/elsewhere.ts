import type { Meanings } from "#app/domain/understanding/topics/meanings.ts";
import { readMessage } from "#app/domain/understanding/topics/message.ts";
import { reasonsOf } from "./sources.ts";

/** What customers of any trade say: the middle of each of our own reasons, one row each, 127 times its value. */
export function elsewhereOf(meanings: Meanings): Int8Array {
  return Int8Array.from(
    reasonsOf("written").flatMap(({ texts }) => {
      const sum = new Float32Array(meanings.dimensions);
      for (const text of texts)
        for (const [at, value] of readMessage(meanings, text).meaning.entries())
          sum[at] = (sum[at] ?? 0) + value;
      const length = Math.hypot(...sum) || 1;
      return Array.from(sum, (value) => Math.round((127 * value) / length));
    }),
  );
}
