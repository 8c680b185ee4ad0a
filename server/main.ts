import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { enableCompileCache } from "node:module";
import { loadApp } from "./load-app.ts";

enableCompileCache();

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the usual 60 s of a load balancer in front, so that it is never we who close first. */
const KEEP_ALIVE_MS = 65_000;
const STOP_WITHIN_MS = 10_000;
const CLOSE_IDLE_EVERY_MS = 50;

const app = await loadApp();
const running = await app.start();

const server = createServer(
  { keepAliveTimeout: KEEP_ALIVE_MS },
  (req: IncomingMessage, res: ServerResponse) => {
    if (!app.doors(req, res)) app.pages(req, res);
  },
);
server.headersTimeout = HEADERS_TIMEOUT_MS;
server.requestTimeout = REQUEST_TIMEOUT_MS;
server.listen(Number(process.env["PORT"] ?? 3000), process.env["LISTEN_HOST"] ?? "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ msg: "listening", port })}\n`);
});

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    if (!stopping) void stop();
  });

/** Takes no new request, ends the streams (their clients come back elsewhere), lets what is under way finish. */
async function stop(): Promise<void> {
  stopping = true;
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that is kept alive falls idle only after its last answer.
  const closing = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  await running.drain();
  await closed;
  clearInterval(closing);
  await running.close();
  process.exit(0);
}
