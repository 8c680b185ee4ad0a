import { setTimeout as pause } from "node:timers/promises";
import type { Stack } from "../../tests/support/stack.ts";
import type { Driver } from "../load/driver.ts";
import { isAlive } from "../processes.ts";
import { random } from "../random.ts";

const LONGEST_LIFE_MS = 1_200;
const SERVED_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 100;
const LAST_WORDS = 2_000;

export type Recovery = {
  /** Seconds until shoppers were served again: after each kill of the server, and after each return of PostgreSQL. */
  servers: number[];
  databases: number[];
  /** How often the server ended without having been killed. */
  ownDeaths: number;
};

/** Kills servers and, between them, databases, each after a lifetime that nobody could have guessed. */
export async function killAll(
  stack: Stack,
  driver: Driver,
  { servers, databases }: { servers: number; databases: number },
): Promise<Recovery> {
  const chance = random();
  const recovery: Recovery = { servers: [], databases: [], ownDeaths: 0 };
  const every = Math.max(1, Math.floor(servers / databases));
  for (let kill = 1; kill <= servers; kill += 1) {
    await pause(LONGEST_LIFE_MS * chance());
    const killed = performance.now();
    stack.kill(0, "SIGKILL");
    await stack.restart(0);
    recovery.servers.push(await servedAfter(killed, stack, driver, recovery));
    if (kill % every !== 0 || recovery.databases.length >= databases) continue;
    await pause(LONGEST_LIFE_MS * chance());
    await stack.killDatabase();
    await stack.restartDatabase();
    recovery.databases.push(await servedAfter(performance.now(), stack, driver, recovery));
  }
  return recovery;
}

/** Waits until somebody is served; a server that has ended by itself is counted, and started as a supervisor would. */
async function servedAfter(
  moment: number,
  stack: Stack,
  driver: Driver,
  recovery: Recovery,
): Promise<number> {
  const served = driver.untilServed().then(() => true);
  while (!(await Promise.race([served, pause(LOOK_EVERY_MS, false)]))) {
    const [pid] = stack.pids.servers;
    if (pid !== undefined && !isAlive(pid)) {
      recovery.ownDeaths += 1;
      await stack.restart(0);
    }
    if (performance.now() - moment > SERVED_WITHIN_MS)
      throw new Error(
        `Nobody is served after a kill. The server's last words:\n${stack.logs().slice(-LAST_WORDS)}`,
      );
  }
  return (performance.now() - moment) / 1_000;
}
