import { connection } from "./connection.ts";
import type { Line, Stream } from "./stack-types.ts";
import { watch } from "./watch.ts";

export type LineStreamOptions = {
  /** The stream's address for a cursor, and who asks; awaited for every connection. */
  ask: (after: number) => Promise<{ url: string; headers: Record<string, string> }>;
  after?: number;
};

/** A conversation's lines as they arrive. */
export function lineStream({ ask, after = 0 }: LineStreamOptions): Stream & { connect(): Promise<void> } {
  const lines: Line[] = [];
  let cursor = after;
  const arrivals = watch<Line>(() => lines.map(({ seq, type }) => `${seq} ${type}`).join(", ") || "nothing");
  const source = connection({
    ask: () => ask(cursor),
    onEvent({ event, data }) {
      if (event !== "line" && event !== "resync") return;
      const line = event === "line" ? (JSON.parse(data) as Line) : resync(data);
      if (event === "line") cursor = Math.max(cursor, line.seq);
      lines.push(line);
      arrivals.arrived(line);
    },
  });
  return {
    lines,
    until: (match, ms) => arrivals.until(lines, match, ms),
    cut: source.cut,
    close: source.cut,
    connect: source.connect,
    async resume(from) {
      if (from !== undefined) cursor = from;
      await source.connect();
    },
  };
}

function resync(data: string): Line {
  const { last } = JSON.parse(data) as { last: number };
  return { seq: last, type: "resync", at: "" };
}
