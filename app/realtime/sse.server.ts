import type { ServerResponse } from "node:http";
import { singleton } from "#app/singleton.ts";

export const HEARTBEAT_MS = 15_000;
/** A stream ends by itself before its token is too old to trust; the client comes back with a new one. */
const LONGEST_STREAM_MS = 14 * 60_000;
const MAX_BUFFERED_BYTES = 256 * 1024;

/** One open response of server-sent events. */
export type Sse = {
  /** Writes frames; false when the stream has ended, or the reader is so slow that it was dropped. */
  send(frames: string): boolean;
  /** Resolves when the reader has taken what was written, or is gone. */
  taken(): Promise<void>;
  end(): void;
};

type Open = { sse: Sse; res: ServerResponse; since: number };

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
      // After `end` a slow reader's response still lives, and writing to it would be an error that nobody catches.
      if (res.destroyed || res.writableEnded) return false;
      res.write(frames);
      if (res.writableLength <= MAX_BUFFERED_BYTES) return true;
      res.destroy();
      return false;
    },
    taken: () => (res.writableNeedDrain ? drained(res) : Promise.resolve()),
    end: () => void res.end(),
  };
  // Gone while the request was being looked at: its `close` has been, and will not come again.
  if (res.destroyed) {
    onClose();
    return sse;
  }
  const entry = { sse, res, since: performance.now() };
  open.streams.add(entry);
  open.timer ??= setInterval(beat, HEARTBEAT_MS).unref();
  res.once("close", () => {
    open.streams.delete(entry);
    onClose();
  });
  return sse;
}

function drained(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      res.off("drain", done).off("close", done);
      resolve();
    };
    res.once("drain", done).once("close", done);
  });
}

/** One timer for all streams: five thousand idle shoppers must not be five thousand timers. */
function beat(): void {
  const oldest = performance.now() - LONGEST_STREAM_MS;
  for (const { sse, res, since } of open.streams) {
    // Ended a beat ago and still not taken: nobody reads there any more.
    if (res.writableEnded) res.destroy();
    else if (since < oldest) sse.end();
    else sse.send(": beat\n\n");
  }
}

export function openStreams(): number {
  return open.streams.size;
}

export function frame(event: string, data: unknown, id?: number): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
