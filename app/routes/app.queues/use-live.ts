import { useEffect, useState } from "react";
import type { QueueNow, Queues } from "#app/services/read-queues.server.ts";

/** What goes on changes by the second; this page is looked at, not worked in. */
const LOOK_AGAIN_MS = 15_000;

type Live = { readonly now: Date; readonly standings: ReadonlyMap<string, QueueNow> };

/** The rows with what goes on now, asked again while the page is looked at. Without an answer they stay as they were. */
export function useLive({ rows, now }: Pick<Queues, "rows" | "now">) {
  const [live, setLive] = useState<Live>({ now: new Date(now), standings: new Map() });
  useEffect(() => {
    let isHere = true;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      void ask().then((standings) => {
        const asked = Date.now();
        if (isHere && standings) setLive({ now: new Date(asked), standings });
      });
    }, LOOK_AGAIN_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, []);
  return {
    now: live.now,
    rows: rows.map((row) => ({ ...row, standing: live.standings.get(row.queue.id) ?? row.standing })),
  };
}

async function ask(): Promise<ReadonlyMap<string, QueueNow> | null> {
  try {
    const response = await fetch("/agent/team");
    if (!response.ok) return null;
    const { queues } = (await response.json()) as { queues: (QueueNow & { queueId: string })[] };
    return new Map(queues.map((queue) => [queue.queueId, queue]));
  } catch {
    return null;
  }
}
