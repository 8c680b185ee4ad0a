export type EntityKind = "order" | "email" | "phone" | "name" | "product" | "amount" | "tracking";

/** Something named in a text: `value` is exactly `text.slice(start, end)`, in UTF-16 units of the original. */
export type Entity = {
  readonly kind: EntityKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** How a shop names its orders: prefix, number, suffix; "#" and "" is usual, "BT-" and "-US" happens. */
export type OrderFormat = { readonly prefix: string; readonly suffix: string };

export type Span = { readonly start: number; readonly end: number };

/** The spans that are taken, so that a number is never two things. */
export type Taken = {
  readonly isFree: (span: Span) => boolean;
  readonly take: (span: Span) => void;
};

export function nothingTaken(): Taken {
  const spans: Span[] = [];
  return {
    isFree: ({ start, end }) => spans.every((span) => end <= span.start || start >= span.end),
    take: (span) => spans.push(span),
  };
}

/** Where a group of a match stands; the pattern needs the flag `d`. */
export function spanOf(found: RegExpExecArray, group: number): Span | null {
  const span = found.indices?.[group];
  return span ? { start: span[0], end: span[1] } : null;
}
