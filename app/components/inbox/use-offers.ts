import { useEffect, useMemo, useRef, useState } from "react";
import { offerGone, type OfferedRow, offersTo } from "./offers.ts";
import type { Rows } from "./state.ts";

type Gone = { readonly onGone: (sentence: string) => void; readonly onMissed: () => void };

export type Offers = {
  /** What this agent is asked and has not answered, the most urgent first. */
  readonly open: readonly OfferedRow[];
  /** This agent has answered; the card goes at once, without waiting for the stream. False: take that back. */
  readonly answered: (row: OfferedRow) => void;
  readonly takeBack: (row: OfferedRow) => void;
};

/** The offers to this agent; one that goes unanswered is told about by name. */
export function useOffers(rows: Rows | null, agentId: string, { onGone, onMissed }: Gone): Offers {
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const offered = useMemo(() => (rows ? offersTo(agentId, rows) : []), [rows, agentId]);
  const before = useRef<readonly OfferedRow[]>([]);
  const told = useRef({ onGone, onMissed });
  told.current = { onGone, onMissed };

  useEffect(() => {
    const gone = before.current.filter((was) => !offered.some((is) => keyOf(is) === keyOf(was)));
    before.current = offered;
    for (const was of gone) {
      told.current.onMissed();
      if (answered.has(keyOf(was))) continue;
      const sentence = offerGone(was.who, rows?.get(was.conversationId), agentId);
      if (sentence !== null) told.current.onGone(sentence);
    }
  }, [offered, rows, agentId, answered]);

  return {
    open: offered.filter((row) => !answered.has(keyOf(row))),
    answered: (row) => setAnswered((known) => new Set(known).add(keyOf(row))),
    takeBack: (row) => setAnswered((known) => new Set([...known].filter((key) => key !== keyOf(row)))),
  };
}

/** The same conversation may be offered to somebody once more. */
function keyOf({ conversationId, offered }: OfferedRow): string {
  return `${conversationId} ${offered.until}`;
}
