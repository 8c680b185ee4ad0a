/** The two ways to part thousands from hundreds and whole from parts: `1,000.50` and `1.000,50`, with or without blanks. */
const WHOLE = /^\d+$/;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;
const MOST_DECIMALS = 2;

/** An amount of money as somebody types it. Null where it is none, or where it could be read in two ways. */
export function readMoney(typed: string): number | null {
  const text = typed.replaceAll(/[\s\u00a0\u202f'’]/g, "");
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const decimals = last < 0 ? 0 : text.length - last - 1;
  const hasPart = last >= 0 && decimals >= 1 && decimals <= MOST_DECIMALS;
  const [whole, part] = hasPart ? [text.slice(0, last), text.slice(last + 1)] : [text, "0"];
  const separator = GROUPED.exec(whole)?.[1];
  if (!WHOLE.test(part) || (separator === undefined && !WHOLE.test(whole))) return null;
  // `1,000,50` parts its thousands and its cents by the same sign.
  if (hasPart && separator === text[last]) return null;
  // Nobody parts the thousands of nothing: `0.125` is something else.
  if (separator !== undefined && whole.startsWith("0")) return null;
  return Number(`${whole.replaceAll(/[.,]/g, "")}.${part}`);
}
