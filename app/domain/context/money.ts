import type { Money } from "#app/domain/records.ts";

const digits = new Map<string, number | null>();

/** "59.80 EUR" or "5000 JPY": with as many digits as the currency has; as Shopify wrote it where nobody knows them. */
export function money({ amount, currency }: Money): string {
  const sum = Number(amount);
  const many = digitsOf(currency);
  return `${many === null || !Number.isFinite(sum) ? amount : sum.toFixed(many)} ${currency}`;
}

function digitsOf(currency: string): number | null {
  const found = digits.get(currency);
  if (found !== undefined) return found;
  const many = askDigits(currency);
  digits.set(currency, many);
  return many;
}

function askDigits(currency: string): number | null {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? null;
  } catch {
    return null;
  }
}
