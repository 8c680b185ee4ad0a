const HTTPS = "https:";

/** `59.80 EUR` as the shop writes it: `€59.80`. What is no such sum stays as it is. */
export function showMoney(sum: string): string {
  const [, amount, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(sum) ?? [];
  if (amount === undefined || currency === undefined) return sum;
  return new Intl.NumberFormat("en", { style: "currency", currency }).format(Number(amount));
}

/** A day of the shop's calendar, `Jan 20, 2026`. What is no time stays as it is. */
export function showDay(iso: string, timezone: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: timezone }).format(at);
}

/** `PARTIALLY_REFUNDED` and `shopify_payments` as a person would write them, for what has no words of its own. */
export function showState(state: string): string {
  const words = state.replaceAll("_", " ").trim();
  const lower = words === words.toUpperCase() ? words.toLowerCase() : words;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** `de` as `German`; the tag itself where nobody knows it. */
export function showLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** An address that a link may lead to; null for every other kind. */
export function safeLink(url: string | null): string | null {
  return url !== null && URL.parse(url)?.protocol === HTTPS ? url : null;
}
