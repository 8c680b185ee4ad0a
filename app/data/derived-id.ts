import { createHash } from "node:crypto";

/** A UUID (version 8) that follows from a text: the same text has the same id, so that what comes twice is there once. */
export function derivedId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}
