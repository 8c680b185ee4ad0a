import type { Author } from "./author-of.ts";
import type { BadReason } from "./transcript.ts";

/** One message as a file has it: not cleaned, not masked, its writer perhaps not known yet. */
export type RawLine = Author & {
  readonly line: number;
  /** Null: it stands alone. */
  readonly conversation: string | null;
  readonly text: string;
  readonly at: Date | null;
};

export type Read = RawLine | { readonly line: number; readonly problem: BadReason };
