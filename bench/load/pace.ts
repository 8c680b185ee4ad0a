import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { PaceJob } from "./calls.ts";
import { forgetDeliveries, onDelivery, undelivered } from "./deliveries.ts";
import { sendOne } from "./send-one.ts";

const DELIVERY_DEADLINE_MS = 10_000;
const POLL_MS = 20;

/**
 * A message is due every so often whether or not the last one was answered, and its time runs from when it was due: a
 * server that stalls is charged for everyone whom it kept waiting.
 */
export async function pace({
  origin,
  senders,
  texts,
  perSecond,
  ...job
}: PaceJob): Promise<{ latenciesMs: number[] }> {
  forgetDeliveries();
  const total = perSecond * (job.warmUpSeconds + job.seconds);
  const measuredFrom = perSecond * job.warmUpSeconds;
  const latenciesMs: number[] = [];
  const posting: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; n < total; n += 1) {
    const due = began + (n * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    const sender = senders[n % senders.length];
    if (!sender) throw new Error("Nobody sends");
    const clientId = randomUUID();
    onDelivery(clientId, (now) => {
      if (n >= measuredFrom) latenciesMs.push(now - due);
    });
    const posted = sendOne(origin, sender, clientId, texts[n % texts.length] ?? "");
    // Awaited at the end; until then a refusal must not look like nobody's.
    posted.catch(() => undefined);
    posting.push(posted);
  }
  await Promise.all(posting);
  const deadline = performance.now() + DELIVERY_DEADLINE_MS;
  while (undelivered() > 0) {
    if (performance.now() > deadline)
      throw new Error(`${undelivered()} accepted messages were not delivered`);
    await pause(POLL_MS);
  }
  return { latenciesMs };
}
