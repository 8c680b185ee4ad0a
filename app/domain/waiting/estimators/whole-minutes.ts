const MINUTE = 60;

/** A range as it is told: whole minutes, the lower end rounded down and the upper end up, at least one minute apart. */
export function wholeMinutes({ lowSeconds, highSeconds }: { lowSeconds: number; highSeconds: number }) {
  const high = Math.max(1, Math.ceil(highSeconds / MINUTE));
  const low = Math.max(0, Math.min(Math.floor(lowSeconds / MINUTE), high - 1));
  return { lowSeconds: low * MINUTE, highSeconds: high * MINUTE };
}
