import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import type { Rows } from "./state.ts";

export type OfferedRow = InboxRow & { readonly offered: NonNullable<InboxRow["offered"]> };

/** What this agent is asked to take, the one that runs out first on top. */
export function offersTo(agentId: string, rows: Rows): OfferedRow[] {
  return [...rows.values()]
    .filter((row): row is OfferedRow => row.offered?.agentId === agentId)
    .toSorted((one, other) => Date.parse(one.offered.until) - Date.parse(other.offered.until));
}

/**
 * Why an offer is gone that the agent had not answered, in a sentence; null where there is nothing to say because it is
 * theirs. `row` is the conversation as it stands now; undefined: erased.
 */
export function offerGone(who: string, row: InboxRow | undefined, agentId: string): string | null {
  if (!row) return say("offer.gone.erased", { who });
  const name = row.agentName ?? say("author.agent");
  switch (row.holder) {
    case "agent":
      return row.agentId === agentId ? null : say("offer.gone.taken", { who, name });
    case "bot":
      return say("offer.gone.left", { who });
    case "nobody":
      return say("offer.gone.resolved", { who });
    case "queue":
      if (row.answerBy === "e-mail") return say("offer.gone.mail", { who });
      return row.offered
        ? say("offer.gone.passed", { who, name: row.offered.agentName })
        : say("offer.gone.ranOut", { who });
  }
}

/** How many conversations an agent holds or is asked to take; what is snoozed does not count. */
export function loadOf(agentId: string, rows: Rows): number {
  return [...rows.values()].filter(
    (row) =>
      row.offered?.agentId === agentId ||
      (row.holder === "agent" && row.agentId === agentId && row.snoozedUntil === null),
  ).length;
}
