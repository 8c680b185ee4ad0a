import { startBaton } from "../baton.ts";
import { startFloor } from "../floor.ts";
import type { Listener } from "../load/calls.ts";
import type { Driver } from "../load/driver.ts";
import { INSPECTABLE, settledMemory } from "../resident-memory.ts";
import type { Sizes } from "../sizes.ts";
import type { Row } from "../table.ts";

const GOAL = { better: "less", must: 40, aim: 15 } as const;
/** Opened and closed before the first reading, so that what a server makes only once is not charged to the streams. */
const REHEARSED = 50;

type Server = { origin: string; process: () => { pid: number; logs: string }; listeners: Listener[] };

/** What one more idle shopper costs the server, beside what a bare stream costs. Both in servers of their own. */
export async function measureMemory(driver: Driver, { streams }: Sizes["memory"]): Promise<Row[]> {
  const bare = await withFloor(streams, (server) => perStream(driver, server));
  const ours = await withBaton(streams, (server) => perStream(driver, server));
  return [
    {
      measure: `memory per idle stream, ${streams} open`,
      value: ours,
      figure: `${ours.toFixed(1)} KB`,
      floor: `${bare.toFixed(1)} KB`,
      ratio: `${(ours / bare).toFixed(2)} ×`,
      goal: GOAL,
      unit: " KB",
    },
  ];
}

async function perStream(driver: Driver, { origin, process, listeners }: Server): Promise<number> {
  await driver.open({ origin, listeners: listeners.slice(0, REHEARSED) });
  await driver.close();
  const before = await settledMemory(process());
  await driver.open({ origin, listeners });
  const after = await settledMemory(process());
  await driver.close();
  return (after - before) / listeners.length / 1_000;
}

async function withFloor(streams: number, measure: (server: Server) => Promise<number>): Promise<number> {
  const floor = await startFloor(INSPECTABLE);
  try {
    const { origin, pid, logs } = floor;
    return await measure({ origin, process: () => ({ pid, logs: logs() }), listeners: floor.idle(streams) });
  } finally {
    await floor.stop();
  }
}

async function withBaton(streams: number, measure: (server: Server) => Promise<number>): Promise<number> {
  const baton = await startBaton(INSPECTABLE);
  try {
    const { origin, stack } = baton;
    const listeners = (await baton.shoppers(streams)).map(({ stream }) => stream);
    // A fresh process: what the shoppers' arrival took and gave back would hide what their streams take.
    await stack.restart(0);
    const [pid] = stack.pids.servers;
    if (pid === undefined) throw new Error("No server process runs.");
    return await measure({ origin, process: () => ({ pid, logs: stack.logs() }), listeners });
  } finally {
    await baton.stop();
  }
}
