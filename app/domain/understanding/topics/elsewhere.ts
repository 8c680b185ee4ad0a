import type { Lesson } from "./learn-topics.ts";

/** From this likeness on, what is said elsewhere could be meant by an example too, and teaches nothing. */
const ALIKE = 0.7;

export function nearlyLike(meaning: Float32Array, lessons: readonly Lesson[]): boolean {
  return lessons.some(({ message }) => cosine(meaning, message.meaning) >= ALIKE);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
