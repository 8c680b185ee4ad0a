import { parseArgs } from "node:util";
import { startBaton } from "./baton.ts";
import { CONDITIONS, LIMITS } from "./conditions.ts";
import { startFloor } from "./floor.ts";
import { startDriver } from "./load/driver.ts";
import type { Measured } from "./measured.ts";
import { measureBytes } from "./measures/bytes.ts";
import { measureClaims } from "./measures/claims.ts";
import { measureContext } from "./measures/context.ts";
import { measureHandoff } from "./measures/handoff.ts";
import { measureKills } from "./measures/kills.ts";
import { measureLatency } from "./measures/latency.ts";
import { measureMemory } from "./measures/memory.ts";
import { measureReady } from "./measures/ready.ts";
import { measureRouting } from "./measures/routing.ts";
import { measureSilence } from "./measures/silence.ts";
import { measureTakeover } from "./measures/takeover.ts";
import { measureThroughput } from "./measures/throughput.ts";
import { FULL, QUICK, type Sizes } from "./sizes.ts";
import { renderTable, type Row } from "./table.ts";
import { conditionsOf } from "./report.ts";
import { measureWaiting } from "./waiting/measure-waiting.ts";
import { measureWebhooks } from "./webhooks/measure-webhooks.ts";

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});

/** What needs a server or a database; each starts its own. Beside them stands `waiting`, which needs neither. */
const MEASURES: Record<string, (sizes: Sizes) => Promise<Measured>> = {
  chat: measureChat,
  claims: ({ claims }) => measureClaims(claims),
  routing: ({ routing }) => measureRouting(routing),
  silence: ({ silence }) => measureSilence(silence),
  takeover: ({ takeover }) => measureTakeover(takeover),
  webhooks: ({ webhooks }) => measureWebhooks(webhooks),
  context: ({ context }) => measureContext(context),
};
const ALL = ["waiting", ...Object.keys(MEASURES)];
/** `npm run bench -- waiting claims` measures only these. */
const chosen = positionals.length > 0 ? positionals : ALL;
const unknown = chosen.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measure “${unknown.join(", ")}”. There are: ${ALL.join(", ")}.`);
  process.exit(2);
}

/** Everything that was started, to be ended in the opposite order whatever happens. */
const undo: (() => Promise<void>)[] = [];
let ending: Promise<void> | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void end().then(() => process.exit(1)));

const began = performance.now();
try {
  if (chosen.includes("waiting")) {
    const isPromiseKept = await measuring("waiting", async () => measureWaiting());
    if (!isPromiseKept) process.exitCode = 1;
  }
  await measureServer(values.quick ? QUICK : FULL);
  console.log(`Took ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
} finally {
  await end();
}

async function measureServer(sizes: Sizes): Promise<void> {
  const all: Measured[] = [];
  for (const [name, measure] of Object.entries(MEASURES))
    if (chosen.includes(name)) all.push(await measuring(name, () => measure(sizes)));
  if (all.length === 0) return;
  console.log(`\n${renderTable(all.flatMap(({ rows }) => rows))}\n`);
  const conditions = conditionsOf({ ...LIMITS, ...CONDITIONS });
  for (const line of [...all.flatMap(({ details }) => details), ...conditions]) console.log(line);
  if (all.some(({ faults }) => faults > 0)) process.exitCode = 1;
}

/** The chat itself, against the floor: everything but what happens to those who wait. */
async function measureChat(sizes: Sizes): Promise<Measured> {
  const rows: Row[] = [];
  const driver = startDriver();
  undo.push(driver.stop);
  const floor = await startFloor();
  undo.push(floor.stop);
  const baton = await startBaton();
  undo.push(baton.stop);
  const parties = { baton, floor, driver };
  await measuring("throughput", async () =>
    rows.push(...(await measureThroughput(parties, sizes.throughput))),
  );
  await measuring("delivery", async () => rows.push(...(await measureLatency(parties, sizes.latency))));
  await measuring("memory", async () => rows.push(...(await measureMemory(driver, sizes.memory))));
  rows.push(...measureBytes());
  await measuring("handoffs", async () => rows.push(...(await measureHandoff(baton, sizes.handoffs))));
  await measuring("starts", async () => rows.push(...(await measureReady(baton, sizes.starts))));
  const killed = await measuring("kills", () => measureKills(baton, driver, sizes.kills));
  await undoAll();
  return { ...killed, rows: [...rows, ...killed.rows] };
}

async function measuring<T>(what: string, measure: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await measure();
  console.log(`Measured ${what} in ${((performance.now() - from) / 1_000).toFixed(0)} s.`);
  return result;
}

/** Once, whoever asks first: a run that was interrupted must not be over before its processes are. */
function end(): Promise<void> {
  ending ??= undoAll();
  return ending;
}

async function undoAll(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}
