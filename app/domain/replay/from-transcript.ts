import type { Turn } from "#app/domain/understanding/turn.ts";
import { NOBODY, type Played } from "./played.ts";

export type Transcript = {
  readonly id: string;
  readonly startedAt: Date | null;
  readonly turns: readonly (Turn & { readonly at?: string | null })[];
};

/** A conversation of another system. A person took over where the first agent speaks. */
export function playedFromTranscript({ id, startedAt, turns }: Transcript): Played {
  const firstAgent = turns.findIndex(({ role }) => role === "agent");
  const before = turns.slice(0, Math.max(0, firstAgent));
  const handedOverAt = before.findLastIndex(({ role }) => role === "customer");
  return {
    id,
    from: "import",
    startedAt,
    turns: turns.map(({ role, text, at }, index) => ({
      role,
      text,
      how: "words",
      seq: index + 1,
      at: at ? new Date(at) : null,
      notKnown: false,
      settles: false,
    })),
    customer: NOBODY,
    handedOverAt: handedOverAt < 0 ? null : handedOverAt,
    agentMinutes: null,
  };
}
