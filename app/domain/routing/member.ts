import type { AgentId } from "#app/domain/ids.ts";

/** An agent, as routing sees one. */
export type Member = {
  readonly id: AgentId;
  readonly name: string;
  /** The inbox is open, or was a moment ago. */
  readonly isPresent: boolean;
  /** Chose not to be given anything now. */
  readonly isAway: boolean;
  /** How many conversations at once; 0: none. */
  readonly capacity: number;
  /** How many they hold or are being asked to take; what is snoozed does not count. */
  readonly load: number;
  readonly skills: readonly string[];
  /** Tags such as `de`; none: whatever comes. */
  readonly languages: readonly string[];
  /** When they were last given one; null: never. */
  readonly givenAt: Date | null;
};

export function isReady({ isPresent, isAway, capacity }: Member): boolean {
  return isPresent && !isAway && capacity > 0;
}

export function hasRoom({ load, capacity }: Member): boolean {
  return load < capacity;
}
