import type { ServerResponse } from "node:http";
import { singleton } from "#app/singleton.ts";

export const HEARTBEAT_MS = 15_000;
/** A stream ends by itself before its token is too old to trust; the client comes back with a new one. */
const LONGEST_STREAM_MS = 14 * 60_000;
const MAX_BUFFERED_BYTES = 256 * 1024;

/** One open response of server-sent events. */
export type Sse = {
  /** Writes frames; false when the reader is so slow that it was dropped. */
  send(frames: string): boolean;
  end(): void;
};

type Open = { sse: Sse; since: number };

const open = singleton("sse", () => ({
  streams: new Set<Open>(),
  timer: undefined as NodeJS.Timeout | undefined,
}));

/**
 * Takes a response over for server-sent events. `onClose` runs once, when the socket is gone: only the socket knows
 * (remix-run/remix#10030, `request.signal` noticed 0 of 200 disconnects after a garbage collection).
 */
export function openSse(res: ServerResponse, onClose: () => void): Sse {
  res.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  res.socket?.setNoDelay(true);
  // A first byte at once: the client knows that it is connected, and no proxy waits for more.
  res.write(": open\n\n");
  const sse: Sse = {
    send(frames) {
      if (res.destroyed) return false;
      res.write(frames);
      if (res.writableLength <= MAX_BUFFERED_BYTES) return true;
      res.destroy();
      return false;
    },
    end: () => void res.end(),
  };
  const entry = { sse, since: performance.now() };
  open.streams.add(entry);
  open.timer ??= setInterval(beat, HEARTBEAT_MS).unref();
  res.once("close", () => {
    open.streams.delete(entry);
    onClose();
  });
  return sse;
}

/** One timer for all streams: five thousand idle shoppers must not be five thousand timers. */
function beat(): void {
  const oldest = performance.now() - LONGEST_STREAM_MS;
  for (const { sse, since } of open.streams) {
    if (since < oldest) sse.end();
    else sse.send(": beat\n\n");
  }
}

export function openStreams(): number {
  return open.streams.size;
}

/** Ends all of them: the process is stopping. */
export function endAllStreams(): void {
  clearInterval(open.timer);
  open.timer = undefined;
  for (const { sse } of open.streams) sse.end();
}

export function frame(event: string, data: unknown, id?: number): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
