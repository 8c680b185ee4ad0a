/** One conversation that asks for a person. Seconds; times are counted from the start of the simulation. */
export type Ask = {
  readonly askedAt: number;
  /** How much earlier than it was asked it counts in line. */
  readonly headStartSeconds: number;
  /** How long the shopper waits for the first line before leaving; Infinity: however long it takes. */
  readonly patienceSeconds: number;
  /** From being given to an agent to the end, the first line included. */
  readonly handleSeconds: number;
  /** From being given to an agent to that agent's first line. */
  readonly reactionSeconds: number;
};

/** One stretch of one person at work. What was begun in it is brought to its end after it. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** While somebody waits at `to`, this person goes on taking chats until nobody does, or until then. */
  readonly latestTo: number;
  /** Conversations held at once. */
  readonly capacity: number;
};

/** What became of it. A time is null when that did not happen. */
export type Outcome = {
  givenAt: number | null;
  answeredAt: number | null;
  leftAt: number | null;
  endedAt: number | null;
};

export type Present = { readonly stretch: Stretch; load: number };

/** The queue as it is found by the one who asks at `now`, who is not in it yet. */
export type Found = {
  readonly index: number;
  readonly now: number;
  /** Indexes of who waits, in no order. */
  readonly waiting: readonly number[];
  readonly present: readonly Present[];
};

export type Day = {
  /** By `askedAt`. */
  readonly asks: readonly Ask[];
  readonly stretches: readonly Stretch[];
  /** What is still waiting or talking then stays so. */
  readonly until: number;
  readonly onAsk: ((found: Found) => void) | null;
};
