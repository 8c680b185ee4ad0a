import { bytesOf } from "#app/domain/understanding/model/bytes.ts";

/** The numbers that were stored as their square root, one byte each, so that small ones keep their precision. */
export function squaredNumbers(base64: string, largest: number): Float32Array {
  const bytes = bytesOf(base64);
  const worth = largest / (127 * 127);
  const numbers = new Float32Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    numbers[at] = byte * Math.abs(byte) * worth;
  }
  return numbers;
}
