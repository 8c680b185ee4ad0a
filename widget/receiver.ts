import type { Line } from "#app/contract/line.ts";
import { START, take } from "./cursor.ts";
import { type Door, Unreachable, waitOfFailure } from "./door.ts";
import { makePause } from "./pause.ts";
import { backoffMs } from "./retry.ts";
import { type SseEvent, SseParser } from "./sse.ts";

/** The server beats every 15 s; two missed beats and a little more mean that the line is dead. */
const SILENCE_MS = 35_000;
/** A stream on which not even the first beat came is held up by something on the way. */
const FIRST_BYTE_MS = 20_000;
/** After a sleep or a change of network, less silence than that is already suspicious. */
const SUSPICIOUS_MS = 17_000;
const LONG_POLL_SECONDS = 25;
const POLL_PAUSE_MS = 3_000;
const STREAM_TRIES = 3;
/** Polls before the stream is tried once more. */
const POLLS_BETWEEN_TRIES = 12;

type Listener = {
  lines(lines: readonly Line[]): void;
  /** The server cannot go on from where we are: everything will be read again. */
  cleared(): void;
  /** The conversation does not exist for this visitor. */
  gone(): void;
  reachable(isReachable: boolean): void;
};

/** Follows one conversation: streams while it can, polls while it cannot, and hands over each line once, in order. */
export function makeReceiver(door: Door, listener: Listener) {
  const pause = makePause();
  let id = "";
  let cursor = START;
  /** Aborted while nothing is followed. */
  let life = new AbortController();
  let connection = new AbortController();
  /** When the connection was made or last heard of. */
  let aliveAt = 0;
  let isHeard = false;
  let failures = 0;
  life.abort();

  /** Follows this conversation from its first line; an empty id follows none. */
  function follow(next: string): void {
    stop();
    id = next;
    cursor = START;
    failures = 0;
    resume();
  }

  /** Goes on where it stopped. */
  function resume(): void {
    if (!id || !life.signal.aborted) return;
    life = new AbortController();
    void run(life.signal);
  }

  function stop(): void {
    life.abort();
    connection.abort();
    pause.end();
  }

  /** The page or the network is back: a connection that may be dead is given up at once. */
  function wake(): void {
    resume();
    pause.wake();
    if (performance.now() - aliveAt > SUSPICIOUS_MS) connection.abort();
  }

  async function run(alive: AbortSignal): Promise<void> {
    for (let attempt = 0; !alive.aborted; attempt++) {
      let waitMs = 0;
      isHeard = false;
      aliveAt = performance.now();
      connection = new AbortController();
      try {
        await (failures < STREAM_TRIES ? stream(connection, alive) : poll(alive));
      } catch (error) {
        waitMs = waitOfFailure(error);
      }
      if (alive.aborted) return;
      connection.abort();
      if (isHeard) attempt = 0;
      else failures++;
      listener.reachable(isHeard);
      await pause.rest(backoffMs(attempt, Math.random()), waitMs);
    }
  }

  async function stream(mine: AbortController, alive: AbortSignal): Promise<void> {
    const parser = new SseParser();
    let watch = setTimeout(() => mine.abort(), FIRST_BYTE_MS);
    try {
      const reader = (await get("stream", "")).body?.getReader();
      while (reader) {
        const { done, value } = await reader.read();
        if (done || alive.aborted) return;
        clearTimeout(watch);
        watch = setTimeout(() => mine.abort(), SILENCE_MS);
        heard();
        failures = 0;
        await receive(parser.feed(value), alive);
      }
    } finally {
      clearTimeout(watch);
    }
  }

  /** What came together is handed over together: a long history is one redraw, not thousands. */
  async function receive(events: readonly SseEvent[], alive: AbortSignal): Promise<void> {
    if (events.some(({ event }) => event === "resync")) restart();
    const lines = events.filter(({ event }) => event === "line").map(({ data }) => JSON.parse(data) as Line);
    // When a line is missing, fetch what lies between; if that fails, the next connection begins before it.
    if (accept(lines)) await fetchLines(0, alive);
  }

  async function poll(alive: AbortSignal): Promise<void> {
    for (let polls = 0; polls < POLLS_BETWEEN_TRIES && !alive.aborted; polls++) {
      const began = performance.now();
      await fetchLines(LONG_POLL_SECONDS, alive);
      if (performance.now() - began < 1_000) await pause.rest(POLL_PAUSE_MS, 0);
    }
    failures = STREAM_TRIES - 1;
  }

  async function fetchLines(waitSeconds: number, alive: AbortSignal): Promise<void> {
    const mine = connection;
    for (let isMore = true; isMore && !alive.aborted;) {
      const watch = setTimeout(() => mine.abort(), SILENCE_MS);
      try {
        const response = await get("events", `&wait=${waitSeconds}`);
        const { lines, last } = (await response.json()) as { lines: readonly Line[]; last: number };
        if (alive.aborted) return;
        heard();
        if (last < cursor.last) restart();
        accept(lines);
        isMore = lines.length > 0 && cursor.last < last;
      } finally {
        clearTimeout(watch);
      }
    }
  }

  async function get(what: "stream" | "events", more: string): Promise<Response> {
    const query = `conversation=${encodeURIComponent(id)}&after=${cursor.last}${more}`;
    const response = await door.call(`/chat/${what}?${query}`, { signal: connection.signal });
    if (response.status === 404) listener.gone();
    if (!response.ok) throw new Unreachable(response);
    return response;
  }

  /** True when a line is missing. */
  function accept(lines: readonly Line[]): boolean {
    const taken = take(cursor, lines);
    cursor = taken.cursor;
    if (taken.fresh.length > 0) listener.lines(taken.fresh);
    return taken.gap;
  }

  function restart(): never {
    cursor = START;
    listener.cleared();
    throw new Unreachable();
  }

  function heard(): void {
    aliveAt = performance.now();
    isHeard = true;
    listener.reachable(true);
  }

  return { follow, stop, wake, conversationId: () => id };
}
