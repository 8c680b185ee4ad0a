/** Why a delivery had no effect, as a code: what an error says in words may name a person. */
export const FAILURES = [
  /** Shopify did not answer, or was too busy for too long. */
  "shopify-down",
  /** The app has no token for this shop. */
  "signed-out",
  /** What Shopify answered was older than what it told. */
  "shopify-behind",
  /** The body says nothing that could be read. */
  "not-understood",
  /** The process ended under it, each time. */
  "worker-died",
  /** Anything else, which is a fault of Baton's. */
  "fault",
] as const;
export type Failure = (typeof FAILURES)[number];

/** What the causes of our own errors are called. */
const BY_CAUSE: ReadonlyMap<unknown, Failure> = new Map([
  ["down", "shopify-down"],
  ["signed-out", "signed-out"],
  ["behind", "shopify-behind"],
  ["not-understood", "not-understood"],
]);

export function failureOf(error: unknown): Failure {
  return (error instanceof Error && BY_CAUSE.get(error.cause)) || "fault";
}

export function isFailure(code: string): code is Failure {
  return FAILURES.some((it) => it === code);
}
