/** So many a second, with a reserve for bursts. Idle keys are forgotten, so that a stranger cannot fill the memory. */
export class TokenBuckets {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  /** Takes one token. Returns 0, or the seconds to wait until there is one. `now` in milliseconds, monotonic. */
  take(key: string, now: number): number {
    const found = this.#buckets.get(key);
    const tokens = found
      ? Math.min(this.#burst, found.tokens + ((now - found.at) / 1_000) * this.#perSecond)
      : this.#burst;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: Math.max(0, tokens >= 1 ? tokens - 1 : tokens), at: now });
    this.#forgetFull(now);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / this.#perSecond);
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Keys stand in the order of their last use, so the idle ones are in front. */
  #forgetFull(now: number): void {
    const idle = (this.#burst / this.#perSecond) * 1_000;
    for (const [key, { at }] of this.#buckets) {
      if (now - at < idle) return;
      this.#buckets.delete(key);
    }
  }
}

/** Counts what is open for a key, up to a limit. `enter` returns the leave, or null when it is full. */
export class OpenCount {
  readonly #limit: number;
  readonly #open = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  enter(key: string): (() => void) | null {
    const open = this.#open.get(key) ?? 0;
    if (open >= this.#limit) return null;
    this.#open.set(key, open + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const now = (this.#open.get(key) ?? 1) - 1;
      if (now <= 0) this.#open.delete(key);
      else this.#open.set(key, now);
    };
  }
}
