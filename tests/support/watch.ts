/** Things that arrive one by one, and people who wait for one of them. */
export type Watch<T> = {
  arrived(thing: T): void;
  /** Resolves with the first of `past`, else of what arrives, that matches; rejects after `ms`. */
  until(past: Iterable<T>, match: (thing: T) => boolean, ms?: number): Promise<T>;
};

const DEFAULT_MS = 10_000;

/** `describe` says, for the error, what was seen instead. */
export function watch<T>(describe: () => string): Watch<T> {
  const waiting = new Set<(thing: T) => void>();
  return {
    arrived: (thing) => {
      for (const told of [...waiting]) told(thing);
    },
    until(past, match, ms = DEFAULT_MS) {
      for (const thing of past) if (match(thing)) return Promise.resolve(thing);
      // Made here, so that the stack names who waited.
      const late = new Error(`Nothing that matches came within ${ms} ms`);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(told);
          late.message += `. Seen: ${describe()}`;
          reject(late);
        }, ms);
        function told(thing: T): void {
          if (!match(thing)) return;
          clearTimeout(timer);
          waiting.delete(told);
          resolve(thing);
        }
        waiting.add(told);
      });
    },
  };
}
