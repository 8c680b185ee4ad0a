import { startServer, type ServerProcess } from "../../scripts/server-process.ts";

export type StackServers = {
  urls: string[];
  pids(): number[];
  logs(): string;
  isAnyoneWorking(): boolean;
  advance(ms: number): Promise<void>;
  kill(process: number, signal: NodeJS.Signals): void;
  restart(process: number): Promise<void>;
  stop(): Promise<void>;
};

type Slot = {
  server: ServerProcess;
  isFrozen: boolean;
  /** How far this process's clock is ahead; a frozen one misses a move and makes up for it when it goes on. */
  aheadMs: number;
};

/** The server processes of a stack. All live on one database and one clock. */
export async function startServers(count: number, env: () => Record<string, string>): Promise<StackServers> {
  const lines: string[] = [];
  let aheadMs = 0;
  const start = async (port: number): Promise<Slot> => {
    const onLine = (line: string) => void lines.push(line);
    return { server: await startServer({ env: env(), port, aheadMs, onLine }), isFrozen: false, aheadMs };
  };
  const slots = await Promise.all(Array.from({ length: count }, () => start(0)));
  const at = (index: number): Slot => {
    const slot = slots[index];
    if (!slot) throw new Error(`There is no process ${index}; there are ${slots.length}.`);
    return slot;
  };
  const isWorking = ({ server, isFrozen }: Slot) => server.isRunning() && !isFrozen;
  const catchUp = async (slot: Slot) => {
    const missed = aheadMs - slot.aheadMs;
    slot.aheadMs = aheadMs;
    if (missed > 0) await slot.server.advance(missed);
  };
  return {
    urls: slots.map(({ server }) => server.url),
    pids: () => slots.map(({ server }) => server.pid),
    logs: () => lines.join("\n"),
    isAnyoneWorking: () => slots.some(isWorking),
    async advance(ms) {
      aheadMs += ms;
      await Promise.all(slots.filter(isWorking).map(catchUp));
    },
    kill(index, signal) {
      const slot = at(index);
      slot.server.signal(signal);
      if (signal === "SIGSTOP") slot.isFrozen = true;
      if (signal !== "SIGCONT") return;
      slot.isFrozen = false;
      void catchUp(slot);
    },
    async restart(index) {
      const { server } = at(index);
      await server.stop();
      slots[index] = await start(server.port);
    },
    stop: async () => void (await Promise.all(slots.map(({ server }) => server.stop()))),
  };
}
