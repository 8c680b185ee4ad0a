/** `₹2,499` as the shop's customers read it; fractions only where there are any. */
export function showMoney(amount: unknown, currency: string): string {
  const value = Number(amount ?? 0);
  return new Intl.NumberFormat(currency === "INR" ? "en-IN" : "en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);
}
