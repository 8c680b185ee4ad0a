import { useCallback, useEffect, useRef, useState } from "react";
import type { ContextBlock } from "#app/contract/context-block.ts";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import { ask } from "./agent-api.ts";
import { follow } from "./follow.ts";
import { emptyTranscript, hasGap, lastSeq, type Transcript, withLines } from "./state.ts";

type Whole = { row: InboxRow; context: ContextBlock | null; lines: Line[] };

export type LiveConversation = {
  readonly status: "loading" | "ready" | "missing" | "failed";
  readonly transcript: Transcript;
  readonly context: ContextBlock | null;
  /** As it was when the conversation was read; the inbox's own row is usually newer. */
  readonly row: InboxRow | undefined;
  readonly reload: () => void;
};

/** One conversation, live: read whole once, then followed from its last `seq`. */
export function useConversation(id: string): LiveConversation {
  const [status, setStatus] = useState<LiveConversation["status"]>("loading");
  const [transcript, setTranscript] = useState(emptyTranscript);
  const [context, setContext] = useState<ContextBlock | null>(null);
  const [row, setRow] = useState<InboxRow>();
  const last = useRef(0);
  last.current = lastSeq(transcript);

  const take = useCallback((lines: readonly Line[]) => setTranscript((known) => withLines(known, lines)), []);
  const reload = useCallback(async () => {
    const whole = await ask<Whole>(`/agent/conversations/${id}`);
    if (!whole.ok)
      return setStatus((now) => (now === "ready" ? now : whole.status === 404 ? "missing" : "failed"));
    take(whole.value.lines);
    setContext(whole.value.context);
    setRow(whole.value.row);
    setStatus("ready");
  }, [id, take]);

  useEffect(() => void reload(), [reload]);

  useEffect(() => {
    if (status !== "ready") return;
    return follow({
      url: () => `/agent/conversations/${id}/stream?after=${last.current}`,
      // Erased while it was open: what was on screen goes too.
      onConnection: (connection) => connection === "gone" && setStatus("missing"),
      onEvent({ event, data }) {
        if (event === "resync") return void reload();
        if (event !== "line") return;
        const line = JSON.parse(data) as Line;
        take([line]);
        // The block is made with the handoff, and by the claim Shopify has told of an order that was only named.
        if (line.type === "handoff.requested" || line.type === "conversation.claimed") void reload();
      },
    });
  }, [id, status, reload, take]);

  useFilledGap(id, transcript, take);
  return { status, transcript, context, row, reload: () => void reload() };
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
