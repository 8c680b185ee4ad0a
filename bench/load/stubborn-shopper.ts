import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Seen, Sent, View } from "../checker.ts";
import type { InsistJob, Shopper } from "./calls.ts";
import { post } from "./http.ts";
import { followConversation, type Following } from "./follow-conversation.ts";

const SOONEST_RETRY_MS = 50;
const LATEST_RETRY_MS = 400;
/** Every so many messages one is posted twice at the same moment, as two tabs of one outbox would. */
const TWICE_EVERY = 4;

/** What all shoppers count together, and who waits for a sign that somebody is served. */
export type Tally = {
  refusals: Record<string, number>;
  replayed: number;
  reconnects: number;
  resyncs: number;
  waiting: { since: number; resolve: () => void }[];
};

export type StubbornShopper = {
  /** Writes one message after the other until told to finish. */
  work(): Promise<void>;
  finish(): void;
  hasReadAll(): boolean;
  leave(): void;
  sent(): Sent[];
  view(): View | null;
};

type Circumstances = Omit<InsistJob, "shoppers"> & { tally: Tally };

/** A client as the contract wants it: one message at a time, its id made before the first try and kept until acknowledged. */
export function makeShopper(
  { name, canary, headers }: Shopper,
  { origin, texts, pauseMs, tally }: Circumstances,
): StubbornShopper {
  const sent: Sent[] = [];
  let following: Following | null = null;
  let conversation: string | null = null;
  let isFinishing = false;
  let hasLeft = false;

  async function say(text: string): Promise<void> {
    const clientId = randomUUID();
    const began = performance.now();
    const at = sent.push({ author: name, clientId, text, acked: null }) - 1;
    const tries = at % TWICE_EVERY === 0 ? 2 : 1;
    while (!hasLeft) {
      const answers = await Promise.all(Array.from({ length: tries }, () => tryOnce(clientId, text)));
      const acks = answers.filter((acked) => acked !== null);
      // Every promise counts, also a second one for the same message.
      sent.splice(
        at,
        acks.length > 0 ? 1 : 0,
        ...acks.map((acked) => ({ author: name, clientId, text, acked })),
      );
      if (acks.length > 0) return tell(began);
      await pause(SOONEST_RETRY_MS + Math.random() * (LATEST_RETRY_MS - SOONEST_RETRY_MS));
    }
  }

  async function tryOnce(clientId: string, text: string): Promise<Sent["acked"]> {
    const body = JSON.stringify({
      clientId,
      text,
      ...(conversation ? { conversationId: conversation } : {}),
    });
    try {
      const { status, replayed, body: answered } = await post(origin, "/chat/messages", headers, body);
      if (status !== 200 && status !== 201) return refused(String(status));
      if (replayed) tally.replayed += 1;
      const { conversationId, seq } = JSON.parse(answered) as { conversationId: string; seq: number };
      conversation = conversationId;
      following ??= followConversation({ origin, headers, conversation, tally });
      return { conversation: conversationId, seq };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return refused(code ?? message);
    }
  }

  function refused(why: string): null {
    tally.refusals[why] = (tally.refusals[why] ?? 0) + 1;
    return null;
  }

  function tell(began: number): void {
    const served = tally.waiting.filter(({ since }) => began >= since);
    tally.waiting = tally.waiting.filter(({ since }) => began < since);
    for (const { resolve } of served) resolve();
  }

  const lines = (): readonly Seen[] => following?.lines ?? [];
  return {
    async work() {
      for (let n = 0; !isFinishing; n += 1) {
        await say(`${texts[n % texts.length] ?? ""} ${canary}`);
        await pause(pauseMs * (0.5 + Math.random()));
      }
    },
    finish: () => (isFinishing = true),
    hasReadAll: () => (lines().at(-1)?.seq ?? 0) >= (sent.findLast(({ acked }) => acked)?.acked?.seq ?? 0),
    leave() {
      hasLeft = true;
      following?.stop();
    },
    sent: () => sent,
    view: () => (conversation ? { conversation, lines: lines() } : null),
  };
}
