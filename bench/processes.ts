import { setTimeout as pause } from "node:timers/promises";

const DEADLINE_MS = 30_000;

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Resolves when a process that was told to stop is gone. */
export async function gone(pid: number): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) throw new Error(`Process ${pid} does not stop.`);
    await pause(5);
  }
}
