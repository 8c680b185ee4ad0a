import { say } from "#app/components/words.ts";
import type { Report } from "#app/domain/replay/report.ts";

export type ReportFigure = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** The conversations behind the number. */
  readonly ids: readonly string[];
};

/** The numbers of a replay, each with the conversations behind it. */
export function reportFigures(report: Report): ReportFigure[] {
  const { handoffs, offers, more, fewer, earlier, later, caught, lost, agentMinutes } = report;
  const all = [...handoffs.now.ids, ...handoffs.changed.ids];
  const moved = Math.round(agentMinutes.changed - agentMinutes.now);
  return [
    figure("handoffs", change(handoffs.now.count, handoffs.changed.count), unique(all)),
    figure("more", String(more.count), more.ids),
    figure("fewer", String(fewer.count), fewer.ids),
    figure("earlier", String(earlier.count), earlier.ids, { turns: earlier.turns }),
    figure("later", String(later.count), later.ids, { turns: later.turns }),
    figure(
      "offers",
      change(offers.now.count, offers.changed.count),
      unique([...offers.now.ids, ...offers.changed.ids]),
    ),
    figure("dead-end", String(caught["dead-end"].count), caught["dead-end"].ids),
    figure("left-unhappy", String(caught["left-unhappy"].count), caught["left-unhappy"].ids),
    figure(
      "regulated-answered",
      String(caught["regulated-answered"].count),
      caught["regulated-answered"].ids,
    ),
    figure("lost", String(lost.count), lost.ids),
    figure("minutes", signed(moved), unique([...more.ids, ...fewer.ids]), {
      now: Math.round(agentMinutes.now),
      changed: Math.round(agentMinutes.changed),
    }),
  ];
}

type Told =
  | "handoffs"
  | "more"
  | "fewer"
  | "earlier"
  | "later"
  | "offers"
  | "dead-end"
  | "left-unhappy"
  | "regulated-answered"
  | "lost"
  | "minutes";

function figure(
  id: Told,
  value: string,
  ids: readonly string[],
  figures: Record<string, number> = {},
): ReportFigure {
  return { id, label: say(`replay.${id}`), value, note: say(`replay.${id}.note`, figures), ids };
}

function change(now: number, changed: number): string {
  return now === changed ? String(now) : `${now} → ${changed}`;
}

function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : minutes < 0 ? `−${-minutes}` : "0";
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
