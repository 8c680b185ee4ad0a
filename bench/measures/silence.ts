import { setTimeout as pause } from "node:timers/promises";
import { type Shop, startStack, type StackWithSandbox } from "../../tests/support/stack.ts";
import { CONDITIONS } from "../conditions.ts";
import { type Measured, none } from "../measured.ts";
import { withOwner } from "../owner-sql.ts";
import { random } from "../random.ts";
import { judge, type Judged, type Logged } from "../silence/judge.ts";
import { makeStorm, type Storm } from "../silence/storm.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import type { Row } from "../table.ts";

const GOAL = { better: "less", must: 90, aim: 80 } as const;
const PROCESSES = 2;
const MINUTE_MS = 60_000;
/** Between two faults without moving the clock. */
const LULL_MS = 6_000;

const LINES = `
  select conversation_id as "conversationId", seq, type, author, extract(epoch from at)::float8 * 1000 as at,
    details->>'handoffId' as "handoffId", details->>'kind' as kind, (details->>'n')::int as n
  from events where conversation_id = any($1) order by conversation_id, seq`;

/** How long nobody says anything to shoppers who wait, while processes and the database are killed under them. */
export async function measureSilence(size: Sizes["silence"]): Promise<Measured> {
  const stack = await startStack({ processes: PROCESSES, env: CONDITIONS });
  try {
    const chance = random();
    const storm = makeStorm(stack, chance);
    const shop = await stack.installShop({ domain: "silence.myshopify.com" });
    const moved = await overHours({ stack, storm, shop, chance }, size);
    const simulated = `${size.shoppers} shoppers, ${size.minutes} min`;
    const real = size.realSeconds > 0 ? await inRealTime({ stack, storm, shop, chance }, size) : null;
    const all = real ? [moved, real] : [moved];
    const [words, twice, disordered] = (["words", "twice", "disordered"] as const).map((what) =>
      all.reduce((sum, judged) => sum + judged[what], 0),
    ) as [number, number, number];
    const rows = [
      silenceRow(`longest silence towards a waiting shopper, ${simulated} with kills`, moved),
      ...(real ? [silenceRow(`… in ${size.realSeconds} s of real time`, real)] : []),
      none("… words sent twice", twice, `${words}`),
      none("… out of order or left out", disordered, `${words}`),
    ];
    const broken = all.filter(({ silences }) => !(percentile(silences, 1) <= GOAL.must)).length;
    return {
      rows,
      faults: twice + disordered + broken,
      details: [`While shoppers waited: ${storm.counts()}.`],
    };
  } finally {
    await stack.stop();
  }
}

type Scene = { stack: StackWithSandbox; storm: Storm; shop: Shop; chance: () => number };

/** Minutes pass in the time of their work alone; faults come at moments drawn beforehand. */
async function overHours(
  { stack, storm, shop, chance }: Scene,
  { shoppers, minutes, kills, heldJobs }: Sizes["silence"],
): Promise<Judged> {
  const dana = await shop.agent({ name: "Dana Reyes" });
  const ids = await bringShoppers(shop, shoppers);
  // One is taken and not written to: whoever holds it, the shopper still waits for the first line.
  await dana.claim(ids[0] ?? "");
  for (const { at, strike } of moments({ storm, chance }, { minutes, kills, heldJobs })) {
    if (at > storm.aheadMs()) await storm.advance(at - storm.aheadMs());
    await strike();
  }
  const left = minutes * MINUTE_MS - storm.aheadMs();
  if (left > 0) await storm.advance(left);
  return judged(stack, ids, storm);
}

/** When what goes wrong: one fault in each stretch of equal length, in its first half, so that no two fall together. */
function moments(
  { storm, chance }: Pick<Scene, "storm" | "chance">,
  { minutes, kills, heldJobs }: Pick<Sizes["silence"], "minutes" | "kills" | "heldJobs">,
) {
  const total = kills + heldJobs;
  const everyMs = (minutes * MINUTE_MS) / total;
  const heldEvery = Math.max(1, Math.floor(total / Math.max(1, heldJobs)));
  return Array.from({ length: total }, (_, at) => ({
    at: (at + chance() / 2) * everyMs,
    strike: at % heldEvery === 0 && at / heldEvery < heldJobs ? storm.killWithWordInHand : storm.strike,
  }));
}

async function inRealTime(
  { stack, storm, shop, chance }: Scene,
  { shoppers, realSeconds }: Sizes["silence"],
): Promise<Judged> {
  const ids = await bringShoppers(shop, shoppers);
  const end = performance.now() + realSeconds * 1_000;
  for (;;) {
    const left = end - performance.now();
    await pause(Math.max(0, Math.min(left, LULL_MS * 2 * chance())));
    if (left <= LULL_MS) return judged(stack, ids, storm);
    await storm.strikeNow();
  }
}

async function bringShoppers(shop: Shop, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const visitor = await shop.visitor({ process: at % PROCESSES });
    const { status, body } = await visitor.askForPerson();
    const id = visitor.conversationId();
    if (status !== 201 || id === undefined)
      throw new Error(`A request for a person was answered ${status}: ${body}`);
    ids.push(id);
  }
  return ids;
}

async function judged(stack: StackWithSandbox, ids: readonly string[], storm: Storm): Promise<Judged> {
  const now = Date.now() + storm.aheadMs();
  return judge(await withOwner(stack.ownerDatabaseUrl, (ask) => ask<Logged>(LINES, [ids])), now);
}

function silenceRow(measure: string, { silences }: Judged): Row {
  const value = percentile(silences, 1);
  const figure = `${value.toFixed(1)} s, least ${percentile(silences, 0).toFixed(1)} s`;
  return { measure, value, figure, goal: GOAL, unit: " s" };
}
