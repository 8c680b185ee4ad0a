import type { Result } from "#app/domain/result.ts";

type Refusal = { readonly code: string; readonly why?: string };

/**
 * For jobs: what trying later may mend is thrown, so that the job is tried again; what it cannot mend (Shopify refuses, or
 * no longer has it) is null.
 */
export function retryable<Value>(result: Result<Value, Refusal>): Value | null {
  if (result.ok) return result.value;
  const { code, why } = result.error;
  if (code === "down" || code === "signed-out")
    throw new Error(why === undefined ? code : `${code}: ${why}`, { cause: code });
  return null;
}
