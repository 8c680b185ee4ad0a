import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";

/** The inbox as the stream tells it: one row a conversation. */
export type Rows = ReadonlyMap<string, InboxRow>;

/** A row that comes late (another connection was faster) never replaces a newer one. */
export function withRow(rows: Rows, row: InboxRow): Rows {
  const known = rows.get(row.conversationId);
  if (known && known.lastSeq > row.lastSeq) return rows;
  return new Map(rows).set(row.conversationId, row);
}

/** A snapshot says which conversations there are; a row already newer than it stays. */
export function withSnapshot(rows: Rows, snapshot: readonly InboxRow[]): Rows {
  return snapshot.reduce<Rows>((next, row) => {
    const known = rows.get(row.conversationId);
    return new Map(next).set(row.conversationId, known && known.lastSeq > row.lastSeq ? known : row);
  }, new Map());
}

/** The transcript on screen. `lines` is gapless from 1; what came too early waits in `ahead` until the gap is fetched. */
export type Transcript = { readonly lines: readonly Line[]; readonly ahead: readonly Line[] };

export const emptyTranscript: Transcript = { lines: [], ahead: [] };

export function lastSeq({ lines }: Transcript): number {
  return lines.at(-1)?.seq ?? 0;
}

/** A gap has to be fetched from the server: the stream went on without these lines. */
export function hasGap({ ahead }: Transcript): boolean {
  return ahead.length > 0;
}

/** Takes lines in any order, any of them more than once. */
export function withLines(transcript: Transcript, arrived: readonly Line[]): Transcript {
  const bySeq = new Map([...transcript.ahead, ...arrived].map((line) => [line.seq, line]));
  const lines = [...transcript.lines];
  let next = (lines.at(-1)?.seq ?? 0) + 1;
  for (let line = bySeq.get(next); line; line = bySeq.get(next)) {
    lines.push(line);
    next += 1;
  }
  const ahead = [...bySeq.values()].filter(({ seq }) => seq >= next);
  if (lines.length === transcript.lines.length && ahead.length === transcript.ahead.length) return transcript;
  return { lines, ahead };
}
