import { useEffect, useState } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { type Connection, follow } from "./follow.ts";
import { type Rows, withRow, withSnapshot } from "./state.ts";

export type LiveRows = {
  /** Null until the first snapshot. */
  readonly rows: Rows | null;
  readonly connection: Connection;
  /** How far this computer's clock is behind the server's. */
  readonly behindMs: number;
};

/** The inbox, live. Every connection starts with a snapshot, so nothing missed stays missed. */
export function useInboxRows(): LiveRows {
  const [rows, setRows] = useState<Rows | null>(null);
  const [connection, setConnection] = useState<Connection>("live");
  const [behindMs, setBehindMs] = useState(0);
  useEffect(
    () =>
      follow({
        url: () => "/agent/stream",
        onConnection: setConnection,
        onClock: setBehindMs,
        onEvent({ event, data }) {
          const none: Rows = new Map();
          if (event === "snapshot") {
            const { rows: snapshot } = JSON.parse(data) as { rows: InboxRow[] };
            setRows((known) => withSnapshot(known ?? none, snapshot));
          }
          if (event === "row") setRows((known) => withRow(known ?? none, JSON.parse(data) as InboxRow));
        },
      }),
    [],
  );
  return { rows, connection, behindMs };
}
