/** Six digits, good for ten minutes and five wrong tries. */
export const CODES = 1_000_000;
export const CODE_MINUTES = 10;
export const MOST_WRONG = 5;
const DIGITS = 6;

/** A code from a random whole number below `CODES`. */
export function codeFrom(random: number): string {
  return String(random).padStart(DIGITS, "0");
}

/** What was typed as a code, without the spaces and dashes people write into numbers; null: it is none. */
export function codeIn(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/[\s-]/g, "");
  return /^\d{6}$/.test(plain) ? plain : null;
}

export function codeEnds(askedAt: Date): Date {
  return new Date(askedAt.getTime() + CODE_MINUTES * 60_000);
}

/** A code that was asked for, as it stands. */
export type AskedCode = {
  readonly askedAt: Date;
  readonly wrongTries: number;
  readonly isSent: boolean;
  readonly isUsed: boolean;
};

/** Whether a code that is the right one opens anything now. */
export function isGood({ askedAt, wrongTries, isSent, isUsed }: AskedCode, now: Date): boolean {
  return isSent && !isUsed && wrongTries < MOST_WRONG && now < codeEnds(askedAt);
}
