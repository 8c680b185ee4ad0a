const MAXIMUM = 2000;
const RESTORED_A_SECOND = 100;

export type ThrottleStatus = {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  readonly restoreRate: number;
};

/** The leaky bucket of a standard plan: 100 points come back every second. */
export class Bucket {
  #available = MAXIMUM;
  #asOf: number | null = null;

  status(now: Date): ThrottleStatus {
    this.#restore(now);
    return {
      maximumAvailable: MAXIMUM,
      currentlyAvailable: Math.floor(this.#available),
      restoreRate: RESTORED_A_SECOND,
    };
  }

  canAfford(cost: number, now: Date): boolean {
    this.#restore(now);
    return this.#available >= cost;
  }

  spend(cost: number, now: Date): void {
    this.#restore(now);
    this.#available = Math.max(0, this.#available - cost);
  }

  /** What a query was reckoned to cost is taken when it starts; what it did not take comes back at its end. */
  giveBack(cost: number, now: Date): void {
    this.#restore(now);
    this.#available = Math.min(MAXIMUM, this.#available + cost);
  }

  #restore(now: Date): void {
    const elapsed = this.#asOf === null ? 0 : Math.max(0, now.getTime() - this.#asOf) / 1000;
    this.#available = Math.min(MAXIMUM, this.#available + elapsed * RESTORED_A_SECOND);
    this.#asOf = now.getTime();
  }
}
