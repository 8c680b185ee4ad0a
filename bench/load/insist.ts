import { setTimeout as pause } from "node:timers/promises";
import type { Insisted, InsistJob } from "./calls.ts";
import { makeShopper, type StubbornShopper, type Tally } from "./stubborn-shopper.ts";

const FINISH_WITHIN_MS = 30_000;
/** Longer than a server takes to find by polling what no wake-up told it. */
const LAST_LINES_MS = 2_500;

type Run = { shoppers: StubbornShopper[]; working: Promise<void>[]; tally: Tally };

let run: Run | null = null;

/** Shoppers begin to write, and go on whatever happens to the server, until `rest`. */
export function insist({ origin, shoppers, texts, pauseMs }: InsistJob): Promise<void> {
  const tally: Tally = { refusals: {}, replayed: 0, reconnects: 0, resyncs: 0, waiting: [] };
  const all = shoppers.map((shopper) => makeShopper(shopper, { origin, texts, pauseMs, tally }));
  run = { shoppers: all, tally, working: all.map((shopper) => shopper.work()) };
  return Promise.resolve();
}

/** Resolves once a message that was begun after this moment is acknowledged. */
export function untilServed(): Promise<void> {
  const { tally } = current();
  return new Promise((resolve) => tally.waiting.push({ since: performance.now(), resolve }));
}

/** Everyone finishes the message at hand and reads to the end. */
export async function rest(): Promise<Insisted> {
  const { shoppers, working, tally } = current();
  for (const shopper of shoppers) shopper.finish();
  await Promise.race([Promise.all(working), pause(FINISH_WITHIN_MS)]);
  const deadline = performance.now() + FINISH_WITHIN_MS;
  while (!shoppers.every((shopper) => shopper.hasReadAll()) && performance.now() < deadline) await pause(50);
  await pause(LAST_LINES_MS);
  for (const shopper of shoppers) shopper.leave();
  run = null;
  const { waiting: _waiting, ...counts } = tally;
  return {
    ...counts,
    sent: shoppers.flatMap((shopper) => shopper.sent()),
    views: shoppers.flatMap((shopper) => shopper.view() ?? []),
  };
}

function current(): Run {
  if (!run) throw new Error("Nobody is writing.");
  return run;
}
