/** What is known of a queue at the moment somebody is told how long it takes. All times in seconds. */
export type QueueFigures = {
  /** 1 is next, by the order of routing. */
  readonly place: number;
  /** Who could take it: present, not away, eligible. */
  readonly agentsOnline: number;
  /** Conversations they can carry at once, in all. */
  readonly slots: number;
  /** Of these, free now. */
  readonly slotsFree: number;
  /** For how long one conversation occupies a slot: the mean of the last ones served, else the queue's setting. */
  readonly handleSeconds: number;
  /** From being offered to the agent's first line, the mean of the last ones; null: not known. */
  readonly reactionSeconds: number | null;
  /** Who was answered lately, newest first, at most 50. */
  readonly served: readonly { readonly waitedSeconds: number; readonly answeredAgoSeconds: number }[];
  /** How long the one at the head has waited so far; null when nobody waits before. */
  readonly headWaitedSeconds: number | null;
  /** How the last promises went, those included that are broken while their shopper still waits; newest first, at most 50. */
  readonly promises: readonly KeptPromise[];
  /** How long shoppers wait until they leave: all the time waited lately over the number who left; null: nobody left. */
  readonly patienceSeconds: number | null;
  /**
   * Who will come later and go before: for each higher priority, how many asked an hour lately, and for how long from
   * now those who ask will still go before (the difference of the head starts). Empty: nobody goes before.
   */
  readonly overtaking: readonly { readonly perHour: number; readonly forSeconds: number }[];
};

export type KeptPromise = {
  /** The upper end that was told first. */
  readonly promisedSeconds: number;
  /** Until the agent's first line; until now, or until the shopper left, when that was later than promised. */
  readonly waitedSeconds: number;
  /** What the model alone would have told as its upper end, before past promises corrected it. */
  readonly modelSeconds: number;
};
