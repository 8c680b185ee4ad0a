/** Somebody of the team, as far as queues ask. */
export type Person = {
  readonly agentId: string;
  readonly name: string;
  readonly role: "admin" | "agent" | "viewer";
  /** How many conversations are given to them at once; 0: none. */
  readonly capacity: number;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly isOnline: boolean;
  readonly isAway: boolean;
};
