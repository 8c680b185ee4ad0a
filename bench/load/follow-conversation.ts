import { setTimeout as pause } from "node:timers/promises";
import type { Seen } from "../checker.ts";
import { openStream, type Frame, type Streaming } from "./http.ts";

const SOONEST_RETRY_MS = 50;
const LATEST_RETRY_MS = 300;

export type Following = { readonly lines: readonly Seen[]; stop(): void };

type Options = {
  origin: string;
  headers: Record<string, string>;
  conversation: string;
  tally: { reconnects: number; resyncs: number };
};

/** Reads a conversation as the widget does: comes back with its cursor whenever the stream ends, drops what it has. */
export function followConversation({ origin, headers, conversation, tally }: Options): Following {
  const lines: Seen[] = [];
  let stream: Streaming | null = null;
  let isOver = false;

  const have = () => lines.at(-1)?.seq ?? 0;
  const onFrame = ({ event, data }: Frame) => {
    if (event === "resync") tally.resyncs += 1;
    if (event !== "line") return;
    const { seq, clientId, text } = JSON.parse(data) as Seen;
    if (seq > have()) lines.push({ seq, clientId, text });
  };

  async function follow(): Promise<void> {
    while (!isOver) {
      const url = `${origin}/chat/stream?conversation=${conversation}&after=${have()}`;
      stream = await openStream(url, headers, onFrame).catch(() => null);
      await stream?.ended;
      if (isOver) return;
      tally.reconnects += 1;
      await pause(SOONEST_RETRY_MS + Math.random() * (LATEST_RETRY_MS - SOONEST_RETRY_MS));
    }
  }
  void follow();
  return {
    lines,
    stop() {
      isOver = true;
      stream?.cut();
    },
  };
}
