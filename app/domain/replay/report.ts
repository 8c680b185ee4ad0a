import type { Compared } from "./compare.ts";
import type { FailureKind } from "./failures.ts";

/** A number and the conversations behind it, by their ids. */
export type Behind = { readonly count: number; readonly ids: readonly string[] };

export type Report = {
  readonly conversations: number;
  readonly handoffs: { readonly now: Behind; readonly changed: Behind };
  readonly offers: { readonly now: Behind; readonly changed: Behind };
  readonly more: Behind;
  readonly fewer: Behind;
  readonly earlier: Behind & { readonly turns: number };
  readonly later: Behind & { readonly turns: number };
  readonly caught: Readonly<Record<FailureKind, Behind>>;
  readonly lost: Behind;
  /** Of all handoffs, by the measured handling time where there is one. */
  readonly agentMinutes: { readonly now: number; readonly changed: number };
};

/** What a changed matrix would have meant, over all conversations that were replayed. */
export function reportOf(compared: readonly Compared[]): Report {
  const where = (is: (it: Compared) => boolean) => behind(compared.filter(is));
  const minutes = (key: "now" | "changed") =>
    compared.reduce((sum, it) => sum + (it[key].handoff ? it.agentMinutes : 0), 0);
  const turns = (kind: Compared["handoff"]) =>
    compared
      .filter(({ handoff }) => handoff === kind)
      .reduce((sum, it) => sum + Math.abs(it.turnsEarlier), 0);
  const caught = (kind: FailureKind) => where((it) => it.caught.some((failure) => failure.kind === kind));
  return {
    conversations: compared.length,
    handoffs: {
      now: where((it) => it.now.handoff !== null),
      changed: where((it) => it.changed.handoff !== null),
    },
    offers: { now: where((it) => it.now.offer !== null), changed: where((it) => it.changed.offer !== null) },
    more: where(({ handoff }) => handoff === "more"),
    fewer: where(({ handoff }) => handoff === "fewer"),
    earlier: { ...where(({ handoff }) => handoff === "earlier"), turns: turns("earlier") },
    later: { ...where(({ handoff }) => handoff === "later"), turns: turns("later") },
    caught: {
      "dead-end": caught("dead-end"),
      "left-unhappy": caught("left-unhappy"),
      "regulated-answered": caught("regulated-answered"),
    },
    lost: where((it) => it.lost.length > 0),
    agentMinutes: { now: minutes("now"), changed: minutes("changed") },
  };
}

function behind(compared: readonly Compared[]): Behind {
  return { count: compared.length, ids: compared.map(({ id }) => id) };
}
