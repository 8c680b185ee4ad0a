import type { Posted } from "#app/contract/line.ts";
import { type Answered, ask, isFinal } from "./agent-api.ts";
import { pause } from "./follow.ts";
import { nextToSend, type Outbox, without, withoutArrived, withOutgoing, withStatus } from "./outbox.ts";
import type { Transcript } from "./state.ts";
import { retryDelay } from "./retry.ts";

const none: Outbox = [];

export type OutboxStore = ReturnType<typeof outboxStore>;

/** The messages on their way, of all conversations: they go on being sent while another one is on screen. */
export function outboxStore() {
  const boxes = new Map<string, Outbox>();
  const sending = new Set<string>();
  const listeners = new Set<() => void>();
  let hurry = new AbortController();

  const of = (id: string) => boxes.get(id) ?? none;
  function change(id: string, next: Outbox): void {
    if (next === of(id)) return;
    boxes.set(id, next);
    listeners.forEach((listener) => listener());
  }

  async function sendAll(id: string): Promise<void> {
    if (sending.has(id)) return;
    sending.add(id);
    let failures = 0;
    for (let next = nextToSend(of(id)); next; next = nextToSend(of(id))) {
      const answer: Answered<Posted> = await ask(`/agent/conversations/${id}/messages`, {
        clientId: next.clientId,
        text: next.text,
      });
      if (answer.ok) {
        failures = 0;
        change(id, withStatus(of(id), next.clientId, "sent"));
      } else if (isFinal(answer)) {
        change(id, withStatus(of(id), next.clientId, "refused", answer.message));
      } else {
        change(id, withStatus(of(id), next.clientId, "not-sent"));
        await pause(retryDelay(failures++, Math.random()), hurry.signal);
      }
    }
    sending.delete(id);
  }

  return {
    of,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    post(id: string, text: string): void {
      change(id, withOutgoing(of(id), crypto.randomUUID(), text));
      void sendAll(id);
    },
    retryNow(): void {
      hurry.abort();
      hurry = new AbortController();
    },
    /** Takes a refused message out; its text goes back to whoever wrote it. */
    takeBack(id: string, clientId: string): void {
      change(id, without(of(id), clientId));
      void sendAll(id);
    },
    arrived(id: string, { lines }: Transcript): void {
      change(id, withoutArrived(of(id), lines));
    },
  };
}
