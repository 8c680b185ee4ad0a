/** What an agent reads before the first line. Every statement names the `seq`s and records it rests on. */
export type ContextBlock = {
  readonly customer: ContextLine;
  readonly issue: ContextLine;
  readonly botTried: readonly ContextLine[];
  readonly sentiment: ContextLine;
  readonly trigger: ContextLine;
  readonly collected: readonly {
    readonly field: string;
    readonly value: string;
    readonly seqs: readonly number[];
  }[];
  readonly suggested: ContextLine;
  readonly orders: readonly ContextOrder[];
  /** What could not be shown and why, in sentences; empty when nothing is missing. */
  readonly missing: readonly string[];
};

export type ContextLine = {
  readonly text: string;
  readonly evidence: { readonly seqs: readonly number[]; readonly records: readonly string[] };
};

export type ContextOrder = {
  readonly name: string;
  readonly placedAt: string;
  readonly total: string;
  readonly payment: string;
  readonly fulfilment: string;
  readonly lines: readonly string[];
  readonly tracking: string | null;
  readonly refunded: string | null;
  /** This is the order the shopper means. */
  readonly meant: boolean;
};
