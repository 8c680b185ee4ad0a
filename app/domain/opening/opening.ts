import type { RuleHours } from "#app/domain/triggers/rule.ts";

/** As a rule's hours: each day's own, over midnight when `to` is not after `from`, all round when both are the same. */
export type OpenHours = RuleHours;

/** Closed from the midnight `from` begins with to the one `to` ends with. Local dates such as `2026-12-24`, both included. */
export type Holiday = { readonly from: string; readonly to: string; readonly name: string };

/** When people answer: a queue's hours less its holidays, by the clock of its time zone (UTC where that is unknown). */
export type Opening = {
  /** Null: always open; none: never. They may overlap. */
  readonly hours: readonly OpenHours[] | null;
  readonly holidays: readonly Holiday[];
  readonly timezone: string;
};
