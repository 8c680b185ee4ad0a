import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { platform } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** Starts a server so that `settledMemory` can make it collect its garbage. */
export const INSPECTABLE = { NODE_OPTIONS: "--inspect=127.0.0.1:0" };

const COLLECTIONS = 3;
const BETWEEN_MS = 400;

/** Resident bytes of a server that has just been made to throw away what it no longer needs. */
export async function settledMemory({ pid, logs }: { pid: number; logs: string }): Promise<number> {
  const address = logs.match(/ws:\/\/127\.0\.0\.1:\d+\/\S+/g)?.at(-1);
  if (address === undefined) throw new Error(`Process ${pid} names no inspector:\n${logs}`);
  // More than one: what a finalizer lets go of is free only the next time.
  for (let n = 0; n < COLLECTIONS; n += 1) {
    await collectGarbage(address);
    await pause(BETWEEN_MS);
  }
  return residentBytes(pid);
}

function collectGarbage(address: string): Promise<void> {
  const inspector = new WebSocket(address);
  return new Promise((resolve, reject) => {
    inspector.onopen = () => inspector.send('{"id":1,"method":"HeapProfiler.collectGarbage"}');
    inspector.onmessage = () => {
      inspector.onclose = () => resolve();
      inspector.close();
    };
    inspector.onerror = () => reject(new Error(`The inspector at ${address} does not answer.`));
  });
}

function residentBytes(pid: number): number {
  const kilobytes =
    platform() === "linux"
      ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
      : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kilobytes) * 1024;
}
