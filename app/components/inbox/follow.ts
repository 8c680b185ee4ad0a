import { HEARTBEAT_SILENCE_MS, retryDelay } from "./retry.ts";
import { type Sent, sseReader } from "./sse.ts";

export type Connection = "live" | "reconnecting" | "gone";

type Following = {
  /** Asked anew before each connection, so that it can name the last `seq`. */
  readonly url: () => string;
  readonly onEvent: (sent: Sent) => void;
  readonly onConnection: (connection: Connection) => void;
  /** How far this computer's clock is behind the server's. */
  readonly onClock?: (behindMs: number) => void;
};

/** The tab came back or the network did: there is no reason to wait for the next try. */
const WAKING = ["online", "pageshow", "visibilitychange"] as const;

/** Reads a stream, and comes back by itself whenever it ends. Returns the way to stop. */
export function follow(following: Following): () => void {
  const stopped = new AbortController();
  void keepReading(following, stopped.signal);
  return () => stopped.abort();
}

async function keepReading(following: Following, stopped: AbortSignal): Promise<void> {
  for (let failures = 0; !stopped.aborted; failures += 1) {
    const heard = await readOnce(following, stopped);
    if (stopped.aborted) return;
    if (heard === "gone") return following.onConnection("gone");
    // A stream that the server ends after its time is no failure and nothing to worry anybody with.
    if (heard) failures = 0;
    if (failures > 0) following.onConnection("reconnecting");
    await pause(retryDelay(failures, Math.random()), stopped);
  }
}

/** One connection: true when it was live for a while, `gone` when there is nothing to come back to. */
async function readOnce({ url, onEvent, onConnection, onClock }: Following, stopped: AbortSignal) {
  const silence = new AbortController();
  const hurry = () => silence.abort();
  let timer = setTimeout(hurry, HEARTBEAT_SILENCE_MS);
  let heard = false;
  addEventListener("offline", hurry, { signal: silence.signal });
  try {
    const signal = AbortSignal.any([stopped, silence.signal]);
    const response = await fetch(url(), { headers: { accept: "text/event-stream" }, signal });
    if (response.status === 404 || response.status === 403) return "gone";
    if (!response.ok || !response.body) return false;
    onClock?.(Date.parse(response.headers.get("date") ?? "") - Date.now() || 0);
    onConnection("live");
    heard = true;
    const feed = sseReader((sent) => {
      clearTimeout(timer);
      timer = setTimeout(hurry, HEARTBEAT_SILENCE_MS);
      if (sent) onEvent(sent);
    });
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      feed(decoder.decode(part.value, { stream: true }));
    return heard;
  } catch {
    return heard;
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

/** Waits, but not longer than until the network or the tab is back. */
export function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    over.signal.addEventListener("abort", () => clearTimeout(timer));
    stopped.addEventListener("abort", end, { signal: over.signal });
    for (const name of WAKING)
      (name === "visibilitychange" ? document : window).addEventListener(
        name,
        () => document.visibilityState === "visible" && end(),
        { signal: over.signal },
      );
  });
}
