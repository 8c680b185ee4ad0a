import { parseArgs } from "node:util";
import { startBaton } from "./baton.ts";
import { CONDITIONS, LIMITS } from "./conditions.ts";
import { startFloor } from "./floor.ts";
import { startDriver } from "./load/driver.ts";
import { measureBytes } from "./measures/bytes.ts";
import { measureHandoff } from "./measures/handoff.ts";
import { measureKills, type Killed } from "./measures/kills.ts";
import { measureLatency } from "./measures/latency.ts";
import { measureMemory } from "./measures/memory.ts";
import { measureReady } from "./measures/ready.ts";
import { measureThroughput } from "./measures/throughput.ts";
import { FULL, QUICK, type Sizes } from "./sizes.ts";
import { renderTable, type Row } from "./table.ts";
import { conditionsOf } from "./report.ts";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

/** Everything that was started, to be ended in the opposite order whatever happens. */
const undo: (() => Promise<void>)[] = [];
let ending: Promise<void> | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void end().then(() => process.exit(1)));

const began = performance.now();
try {
  const { rows, killed } = await measureAll(values.quick ? QUICK : FULL);
  console.log(`\n${renderTable(rows)}\n`);
  for (const line of [...killed.details, ...conditionsOf({ ...LIMITS, ...CONDITIONS })]) console.log(line);
  console.log(`Took ${((performance.now() - began) / 1_000).toFixed(0)} s.`);
  process.exitCode = killed.faults === 0 ? 0 : 1;
} finally {
  await end();
}

async function measureAll(sizes: Sizes): Promise<{ rows: Row[]; killed: Killed }> {
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
  rows.push(...killed.rows);
  return { rows, killed };
}

async function measuring<T>(what: string, measure: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await measure();
  console.log(`Measured ${what} in ${((performance.now() - from) / 1_000).toFixed(0)} s.`);
  return result;
}

/** Once, whoever asks first: a run that was interrupted must not be over before its processes are. */
function end(): Promise<void> {
  ending ??= (async () => {
    for (const step of undo.splice(0).reverse()) await step();
  })();
  return ending;
}
