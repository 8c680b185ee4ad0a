import { useCallback, useEffect, useRef, useState } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import { ask } from "./agent-api.ts";
import { changesContext } from "./changes-context.ts";
import { follow } from "./follow.ts";
import type { Known } from "./known.ts";
import { useFreshContext } from "./use-fresh-context.ts";
import { emptyTranscript, hasGap, lastSeq, type Transcript, withLines } from "./state.ts";

type Whole = Known & { row: InboxRow; lines: Line[] };

export type LiveConversation = {
  readonly status: "loading" | "ready" | "missing" | "failed";
  readonly transcript: Transcript;
  /** Null while it is being read. */
  readonly known: Known | null;
  /** As it was when the conversation was read; the inbox's own row is usually newer. */
  readonly row: InboxRow | undefined;
  readonly reload: () => void;
};

/** One conversation, live: read whole once, then followed from its last `seq`. */
export function useConversation(id: string): LiveConversation {
  const [status, setStatus] = useState<LiveConversation["status"]>("loading");
  const [transcript, setTranscript] = useState(emptyTranscript);
  const [known, setKnown] = useState<Known | null>(null);
  const [row, setRow] = useState<InboxRow>();
  const last = useRef(0);
  last.current = lastSeq(transcript);

  const take = useCallback((lines: readonly Line[]) => setTranscript((known) => withLines(known, lines)), []);
  const reload = useCallback(async () => {
    const whole = await ask<Whole>(`/agent/conversations/${id}`);
    if (!whole.ok)
      return setStatus((now) => (now === "ready" ? now : whole.status === 404 ? "missing" : "failed"));
    take(whole.value.lines);
    setKnown(whole.value);
    setRow(whole.value.row);
    setStatus("ready");
  }, [id, take]);

  useEffect(() => void reload(), [reload]);
  const refresh = useFreshContext(id, setKnown);

  useEffect(() => {
    if (status !== "ready") return;
    return follow({
      url: () => `/agent/conversations/${id}/stream?after=${last.current}`,
      onConnection(connection) {
        // Erased while it was open: what was on screen goes too.
        if (connection === "gone") setStatus("missing");
        // What was told while it was away is read now.
        if (connection === "live") refresh();
      },
      onEvent({ event, data }) {
        if (event === "resync") return void reload();
        // A webhook, a payment that was fetched, a customer who was mirrored a moment after they wrote.
        if (event === "context") return refresh();
        if (event !== "line") return;
        const line = JSON.parse(data) as Line;
        take([line]);
        if (changesContext(line)) refresh();
      },
    });
  }, [id, status, reload, refresh, take]);

  useFilledGap(id, transcript, take);
  return { status, transcript, known, row, reload: () => void reload() };
}

function useFilledGap(id: string, transcript: Transcript, take: (lines: readonly Line[]) => void): void {
  const isGap = hasGap(transcript);
  const after = lastSeq(transcript);
  useEffect(() => {
    if (!isGap) return;
    void ask<{ lines: Line[] }>(`/agent/conversations/${id}/events?after=${after}&wait=0`).then((answer) => {
      if (answer.ok) take(answer.value.lines);
    });
  }, [id, isGap, after, take]);
}
