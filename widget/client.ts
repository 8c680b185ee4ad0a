import type { Line } from "#app/contract/line.ts";
import { newClientId } from "./client-id.ts";
import { type Current, openDoor, waitOfFailure } from "./door.ts";
import { onElsewhere } from "./elsewhere.ts";
import type { Keep } from "./keep.ts";
import type { Entry, Outbox } from "./outbox.ts";
import { makePause } from "./pause.ts";
import { makeReceiver } from "./receiver.ts";
import { backoffMs } from "./retry.ts";
import { makeSender } from "./sender.ts";
import { listen } from "./shared.ts";

/** What the client tells the view. */
export type View = {
  lines(lines: readonly Line[]): void;
  outbox(outbox: Outbox): void;
  /** Everything shown is void: another visitor, or the log is read again. */
  cleared(): void;
  /** The conversation was finished and a new one goes on below it. */
  continued(): void;
  reachable(isReachable: boolean): void;
};

/** What an entry says beside its path. */
export type Deed = Omit<Entry["body"], "clientId" | "conversationId">;

export type Client = ReturnType<typeof startClient>;

/** One shopper's chat, without its looks: door, sender and receiver, and what ties them to the page's life. */
export function startClient(keep: Keep, customer: string, view: View) {
  const pause = makePause();
  let isStopped = false;
  const door = openDoor(keep, customer, session);
  const receiver = makeReceiver(door, { ...view, lines, gone: () => void enter() });
  const sender = makeSender(door, keep, { ...view, posted: ({ conversationId }) => landed(conversationId) });
  const conversationId = receiver.conversationId;
  const undo = [
    listen(window, "online pageshow", wake),
    listen(document, "visibilitychange resume", () => document.hidden || wake()),
    // An open connection would keep the page out of the back/forward cache.
    listen(window, "pagehide", receiver.stop),
    onElsewhere((key, value) => {
      if (key === "grant") door.adopt(value);
      if (key.startsWith("out.")) sender.adopt(value);
      if (key === "conversation") landed(value);
    }),
    receiver.stop,
    sender.stop,
  ];
  sender.restore();
  void enter();

  function send(path: Entry["path"], what: Deed = {}): void {
    keep.start();
    const id = conversationId();
    sender.send(path, { clientId: newClientId(), ...what, ...(id ? { conversationId: id } : {}) });
  }

  /** Asks where we stand until somebody answers. */
  async function enter(): Promise<void> {
    for (let attempt = 0; !isStopped; attempt++) {
      try {
        return await door.enter();
      } catch (error) {
        view.reachable(false);
        await pause.rest(backoffMs(attempt, Math.random()), waitOfFailure(error));
      }
    }
  }

  function session(current: Current | null): void {
    view.reachable(true);
    const id = current?.id ?? "";
    if (id === conversationId()) return;
    if (conversationId()) view.cleared();
    follow(id);
  }

  /** An answer names the conversation it went to: the first one, or the one after a finished one. */
  function landed(id: string): void {
    if (id === conversationId()) return;
    if (conversationId()) view.continued();
    follow(id);
  }

  function follow(id: string): void {
    keep.set("conversation", id || null);
    receiver.follow(id);
  }

  function lines(fresh: readonly Line[]): void {
    view.lines(fresh);
    for (const line of fresh) sender.arrived(line);
    // A finished conversation is no reason to load the chat on the next page.
    if (fresh.some(({ type }) => type === "conversation.resolved")) keep.set("conversation", null);
  }

  function wake(): void {
    for (const { wake } of [pause, sender, receiver]) wake();
  }

  function stop(): void {
    isStopped = true;
    pause.end();
    for (const it of undo) it();
  }

  return { send, stop, conversationId, withdraw: sender.withdraw };
}
