import type { Span } from "./entity.ts";

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@]|-[\p{L}\p{N}])/gu;

export function emailsIn(text: string): Span[] {
  if (!text.includes("@")) return [];
  return Array.from(text.matchAll(EMAIL), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
