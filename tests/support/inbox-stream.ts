import { connection, type Source } from "./connection.ts";
import type { InboxStream, Row } from "./stack-types.ts";
import { watch } from "./watch.ts";

type Arrived = Row & { conversationId: string; lastSeq: number };

/** An agent's list as it changes: a snapshot at every connection, then rows; the greater `lastSeq` is kept. */
export async function inboxStream(ask: Source["ask"]): Promise<InboxStream> {
  const rows = new Map<string, Row>();
  const arrivals = watch<Row>(() => JSON.stringify([...rows.values()]));
  let snapshot: () => void = () => undefined;
  const keep = (row: Arrived) => {
    const known = rows.get(row.conversationId) as Arrived | undefined;
    if (known && known.lastSeq > row.lastSeq) return;
    rows.set(row.conversationId, row);
    arrivals.arrived(row);
  };
  const source = connection({
    ask,
    onEvent({ event, data }) {
      if (event === "row") keep(JSON.parse(data) as Arrived);
      if (event !== "snapshot") return;
      for (const row of (JSON.parse(data) as { rows: Arrived[] }).rows) keep(row);
      snapshot();
    },
  });
  const connect = async () => {
    const arrived = new Promise<void>((resolve) => (snapshot = resolve));
    await source.connect();
    await arrived;
  };
  await connect();
  return {
    rows,
    until: (match, ms) => arrivals.until(rows.values(), match, ms),
    cut: source.cut,
    close: source.cut,
    resume: connect,
  };
}
