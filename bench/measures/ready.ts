import { get } from "node:http";
import type { Baton } from "../baton.ts";
import { gone } from "../processes.ts";
import { median } from "../statistics.ts";
import type { Row } from "../table.ts";

const GOAL = { better: "less", must: 3, aim: 1.5 } as const;

/** From the start of the process until it answers on its existing database. */
export async function measureReady({ stack, origin }: Baton, starts: number): Promise<Row[]> {
  const seconds: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const [pid] = stack.pids.servers;
    stack.kill(0, "SIGTERM");
    if (pid !== undefined) await gone(pid);
    const began = performance.now();
    await stack.restart(0);
    await healthy(origin);
    seconds.push((performance.now() - began) / 1_000);
  }
  const value = median(seconds);
  return [
    {
      measure: `server ready on its database, median of ${starts}`,
      value,
      figure: `${value.toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`,
      goal: GOAL,
      unit: " s",
    },
  ];
}

async function healthy(origin: string): Promise<void> {
  const status = await new Promise<number>((resolve, reject) => {
    get(`${origin}/health`, (response) => resolve(response.resume().statusCode ?? 0)).once("error", reject);
  });
  if (status !== 200) throw new Error(`/health was answered ${status} by a server that said it listens.`);
}
