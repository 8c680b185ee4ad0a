import type { Money } from "#app/domain/records.ts";

/** "59.80 EUR". */
export function money({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}
