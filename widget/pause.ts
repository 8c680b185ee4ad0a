/** A pause that can be cut short. */
export function makePause() {
  let finish: (() => void) | null = null;
  let earliest = 0;

  /** Rests; `atLeastMs` is what the server asked for, which waking does not shorten. */
  function rest(ms: number, atLeastMs: number): Promise<void> {
    earliest = performance.now() + atLeastMs;
    return new Promise((resolve) => {
      const timer = setTimeout(end, Math.max(ms, atLeastMs));
      finish = () => {
        clearTimeout(timer);
        finish = null;
        resolve();
      };
    });
  }

  /** Ends the rest whatever was asked. */
  function end(): void {
    finish?.();
  }

  const wake = () => performance.now() >= earliest && end();

  return { rest, end, wake, isResting: () => finish !== null };
}
