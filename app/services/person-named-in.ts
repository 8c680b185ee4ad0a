import { collected } from "#app/domain/context/collected.ts";
import { emailsIn } from "#app/domain/understanding/entities/emails.ts";

/** By what a text tells that it is somebody's. */
export type Marks = {
  /** In lower case. */
  readonly emails: readonly string[];
  /** Digits alone. */
  readonly phones: readonly string[];
  /** As the shop writes them, such as `#4521`. */
  readonly orderNames: readonly string[];
};

/** Numbers are written with and without the country; so many digits at the end tell one from another. */
const TELLING_DIGITS = 9;
const FEWEST_DIGITS = 7;

/** Whether somebody wrote an e-mail, a phone number or an order of this person, whole and not as a part of another. */
export function isNamedIn(text: string, { emails, phones, orderNames }: Marks): boolean {
  const written = emailsIn(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  if (written.some((email) => emails.includes(email))) return true;
  const runs = text.match(/\+?\d[\d ()./-]*/g) ?? [];
  if (runs.some((run) => phones.some((phone) => digitsOf(run).endsWith(telling(phone))))) return true;
  if (orderNames.length === 0) return false;
  const orders = new Set(orderNames.map(digitsOf));
  return collected([{ seq: 1, text }], []).some(
    ({ field, value }) => field === "order" && orders.has(digitsOf(value)),
  );
}

/** What of a phone number is looked for; one too short to tell people apart is not looked for at all. */
export function telling(phone: string): string {
  return phone.slice(-TELLING_DIGITS);
}

/** As marks hold it; null for what is no phone number. */
export function phoneMark(phone: string): string | null {
  const digits = digitsOf(phone);
  return digits.length < FEWEST_DIGITS ? null : digits;
}

/** As marks hold it; null for what is no address. */
export function emailMark(email: string): string | null {
  const written = email.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(written) ? written : null;
}

export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}
