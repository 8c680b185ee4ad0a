import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./root.ts";

export type ServerProcess = {
  url: string;
  port: number;
  pid: number;
  /** Resolves when the process is gone, for whatever reason. */
  ended: Promise<void>;
  isRunning(): boolean;
  signal(name: NodeJS.Signals): void;
  /** Moves its clock; resolves when it has. */
  advance(ms: number): Promise<void>;
  /** SIGTERM, and SIGKILL when that does not help. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  env: Record<string, string>;
  /** 0: any. */
  port: number;
  /** How far its clock is ahead from the start. */
  aheadMs: number;
  /** Every line that it writes to stdout or stderr. */
  onLine: (line: string) => void;
};

const START_DEADLINE_MS = 30_000;
const STOP_DEADLINE_MS = 15_000;
const PRELOADS = ["scripts/end-with-parent.ts", "sandbox/preload.ts", "sandbox/clock-preload.ts"];
/** Of our own environment only what a process needs to run at all. */
const INHERITED = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG"];

/** Starts the built server against the sandbox. Resolves once it accepts connections. */
export async function startServer({ env, port, aheadMs, onLine }: ServerOptions): Promise<ServerProcess> {
  const imports = PRELOADS.flatMap((path) => ["--import", pathToFileURL(join(ROOT, path)).href]);
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", ...imports, join(ROOT, "server", "main.ts")],
    {
      cwd: ROOT,
      // Its own group: Ctrl-C in a terminal reaches whoever started it, and that one says when to stop.
      detached: true,
      env: { ...inherited(), NODE_ENV: "production", LISTEN_HOST: "127.0.0.1", ...env, PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  const killWithUs = () => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const ended = once(child, "exit").then(() => void process.off("exit", killWithUs));
  if (aheadMs > 0) child.send({ type: "advance", ms: aheadMs });
  const listeningOn = await listening(child, onLine);
  return {
    url: `http://127.0.0.1:${listeningOn}`,
    port: listeningOn,
    pid: child.pid ?? 0,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (name) => void child.kill(name),
    advance: (ms) => advance(child, ms),
    stop: () => stop(child, ended),
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

function listening(child: ChildProcess, onLine: (line: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const giveUp = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The server did not start within ${START_DEADLINE_MS / 1000} s:\n${said}`));
    }, START_DEADLINE_MS);
    const read = (line: string) => {
      said = `${said}${line}\n`.slice(-20_000);
      onLine(line);
      const port = portIn(line);
      if (port === null) return;
      clearTimeout(giveUp);
      resolve(port);
    };
    for (const stream of [child.stdout, child.stderr]) if (stream) byLine(stream, read);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(giveUp);
      reject(new Error(`The server ended with ${signal ?? code} before it listened:\n${said}`));
    });
  });
}

function byLine(stream: NodeJS.ReadableStream, read: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) read(line);
  });
  stream.on("end", () => rest && read(rest));
}

function portIn(line: string): number | null {
  if (!line.includes('"listening"')) return null;
  const { msg, port } = JSON.parse(line) as { msg?: string; port?: number };
  return msg === "listening" && port !== undefined ? port : null;
}

function advance(child: ChildProcess, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const heard = (message: unknown) => {
      if ((message as { type?: string }).type === "advanced") done();
    };
    const done = () => {
      child.off("message", heard).off("exit", done);
      resolve();
    };
    child.on("message", heard).once("exit", done);
    // One that was killed a moment ago hears nothing any more, and its end is what is waited for.
    child.send({ type: "advance", ms }, () => undefined);
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  // A process that was stopped with SIGSTOP hears nothing before it goes on.
  if (process.platform !== "win32") child.kill("SIGCONT");
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(late);
}
