import { createServer } from "node:net";

/** A port of the loopback that nobody listens on: `wanted` or the next free one after it, or any when 0. */
export async function freePort(wanted = 0): Promise<number> {
  for (let port = wanted; port < wanted + 50; port += 1) {
    const free = await tryPort(port);
    if (free !== null) return free;
  }
  throw new Error(`No free port from ${wanted} to ${wanted + 50}.`);
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
