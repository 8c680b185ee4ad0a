import { randomUUID } from "node:crypto";
import type { SaturateJob } from "./calls.ts";
import { forgetDeliveries, onDelivery, undelivered } from "./deliveries.ts";
import { sendOne } from "./send-one.ts";

const DELIVERY_DEADLINE_MS = 10_000;

/**
 * Every sender has one request in flight; all draw from one pot, so that none is left over at the end. Over when the last
 * message has been read on the agent's stream.
 */
export async function saturate({ warmUp, messages, ...job }: SaturateJob): Promise<{ seconds: number }> {
  forgetDeliveries();
  await round(job, warmUp);
  const began = performance.now();
  const ended = await round(job, messages);
  return { seconds: (ended - began) / 1_000 };
}

type Round = Omit<SaturateJob, "warmUp" | "messages">;

async function round({ origin, senders, texts }: Round, messages: number): Promise<number> {
  let begun = 0;
  let lastRead = 0;
  const delivered = Promise.withResolvers<void>();
  const sender = async (at: number) => {
    const me = senders[at];
    while (me && begun < messages) {
      const n = (begun += 1);
      const clientId = randomUUID();
      onDelivery(clientId, (now) => {
        lastRead = now;
        if (begun >= messages && undelivered() === 0) delivered.resolve();
      });
      await sendOne(origin, me, clientId, texts[n % texts.length] ?? "");
    }
  };
  await Promise.all(senders.map((_, at) => sender(at)));
  const late = setTimeout(
    () => delivered.reject(new Error(`${undelivered()} accepted messages were not delivered`)),
    DELIVERY_DEADLINE_MS,
  );
  await delivered.promise;
  clearTimeout(late);
  return lastRead;
}
