import type { Posted, Refused } from "#app/contract/line.ts";
import { type Door, Unreachable, waitOfFailure } from "./door.ts";
import { leftBehind } from "./elsewhere.ts";
import type { Keep } from "./keep.ts";
import * as box from "./outbox.ts";
import { makePause } from "./pause.ts";
import { backoffMs, verdict } from "./retry.ts";

const KEY = "out.";

type Listener = {
  outbox(outbox: box.Outbox): void;
  posted(posted: Posted): void;
  reachable(isReachable: boolean): void;
};

export type Sender = ReturnType<typeof makeSender>;

/** Sends what the shopper did, oldest first, again and again with the same id, until the server has answered. */
export function makeSender(door: Door, keep: Keep, listener: Listener) {
  const pause = makePause();
  let outbox: box.Outbox = [];
  let isRunning = false;
  let isStopped = false;

  /** Takes up what an earlier page, or another tab, has not sent. */
  function adopt(stored: string): void {
    const entry = box.decode(stored);
    if (entry) add(entry);
  }

  function send(path: box.Entry["path"], body: box.Entry["body"]): void {
    const state = pause.isResting() ? unsent() : "sending";
    const entry: box.Entry = { path, body, writtenAt: Date.now(), state, why: "", seq: 0 };
    keep.set(KEY + body.clientId, box.encode(entry));
    add(entry);
  }

  /** The stream brought it, so it is sent, whatever became of the answer. */
  function arrived(line: { seq: number; clientId?: string }): void {
    const rest = box.arrived(outbox, line);
    if (rest.length === outbox.length) return;
    if (line.clientId) keep.set(KEY + line.clientId, null);
    set(rest);
  }

  function withdraw(clientId: string): void {
    keep.set(KEY + clientId, null);
    set(box.drop(outbox, clientId));
  }

  function add(entry: box.Entry): void {
    set(box.put(outbox, entry));
    void run();
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    let attempt = 0;
    for (let entry = box.nextToSend(outbox); entry && !isStopped; entry = box.nextToSend(outbox)) {
      const waitMs = await tryOnce(entry);
      listener.reachable(waitMs === null);
      if (waitMs === null) {
        attempt = 0;
        continue;
      }
      set(box.markUnsent(outbox, unsent()));
      await pause.rest(backoffMs(attempt++, Math.random()), waitMs);
    }
    isRunning = false;
  }

  /** Null when the server has decided; otherwise how long it asked us to wait. */
  async function tryOnce({ path, body }: box.Entry): Promise<number | null> {
    try {
      const response = await door.post(`/chat/${path}`, body);
      const result = verdict(response.status);
      if (result === "again") throw new Unreachable(response);
      if (result === "sent") sent(body.clientId, (await response.json()) as Posted);
      else refused(path, body, response.status === 404, await sentence(response));
      return null;
    } catch (error) {
      return waitOfFailure(error);
    }
  }

  function sent(clientId: string, posted: Posted): void {
    keep.set(KEY + clientId, null);
    listener.posted(posted);
    set(box.change(outbox, clientId, { state: "sent", seq: posted.seq }));
  }

  function refused(path: box.Entry["path"], body: box.Entry["body"], isUnknown: boolean, why: string): void {
    const { conversationId, ...rest } = body;
    // The conversation was erased, or was another visitor's. What was written belongs in a new one.
    if (isUnknown && conversationId && (path === "messages" || path === "person")) {
      return set(box.change(outbox, body.clientId, { body: rest }));
    }
    // Still here to be edited, but no page load tries it again.
    keep.set(KEY + body.clientId, null);
    set(box.change(outbox, body.clientId, { state: "refused", why }));
  }

  function set(next: box.Outbox): void {
    outbox = next;
    listener.outbox(next);
  }

  function stop(): void {
    isStopped = true;
    pause.end();
  }

  return {
    send,
    adopt,
    arrived,
    withdraw,
    stop,
    wake: pause.wake,
    restore: () => leftBehind(KEY).forEach(adopt),
  };
}

const unsent = () => (navigator.onLine ? "retrying" : "offline");

/** Something on the way may refuse with a page instead of our sentence. */
async function sentence(response: Response): Promise<string> {
  const refused = (await response.json().catch(() => null)) as Refused | null;
  return refused?.message ?? String(response.status);
}
