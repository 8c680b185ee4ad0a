/** A refusal is a value with a code; a bug throws. */
export type Result<Value, Refusal extends { code: string }> = Ok<Value> | Refused<Refusal>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Refusal> = { readonly ok: false; readonly error: Refusal };

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function refuse<const Refusal extends { code: string }>(error: Refusal): Refused<Refusal> {
  return { ok: false, error };
}

/** Ends a `switch` over a union: a forgotten case does not compile. */
export function assertNever(it: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(it)}`);
}
