import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Answered, Asked, CallName, Calls } from "./calls.ts";

export type Driver = Calls & { stop(): Promise<void> };

/** Starts the load generator in its own process. */
export function startDriver(): Driver {
  const child = fork(fileURLToPath(new URL("./main.ts", import.meta.url)), [], {
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const killWithUs = () => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  let isGone: Error | null = null;
  child.on("message", (message) => {
    const { id, value, error } = message as Answered;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asker?.resolve(value);
    else asker?.reject(new Error(error));
  });
  child.once("exit", (code, signal) => {
    process.off("exit", killWithUs);
    isGone = new Error(`The load generator ended with ${signal ?? code}.`);
    for (const { reject } of waiting.values()) reject(isGone);
  });
  const call =
    <Name extends CallName>(name: Name) =>
    (job?: Parameters<Calls[Name]>[0]): ReturnType<Calls[Name]> => {
      if (isGone) return Promise.reject(isGone) as ReturnType<Calls[Name]>;
      const id = (asked += 1);
      const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
      child.send({ id, name, job } satisfies Asked);
      return answer as ReturnType<Calls[Name]>;
    };
  return {
    open: call("open"),
    close: call("close"),
    saturate: call("saturate"),
    pace: call("pace"),
    insist: call("insist"),
    untilServed: call("untilServed"),
    rest: call("rest"),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
