import type { Server as HttpServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Server as TlsServer } from "node:https";

const LOOPBACK = "127.0.0.1";

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/** Opens the server on loopback; on a port in use it steps to the next. */
export async function listen(server: HttpServer | TlsServer, wanted = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const port = await open(server, wanted);
  return {
    port,
    // Streams never end by themselves, so closing cuts them.
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function open(server: HttpServer | TlsServer, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const refused = await attempt(server, port);
    if (refused === null) return (server.address() as AddressInfo).port;
    if (refused.code !== "EADDRINUSE" || port - wanted > 100) throw refused;
  }
}

function attempt(server: HttpServer | TlsServer, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const done = (error: NodeJS.ErrnoException | null) => {
      server.off("error", done);
      server.off("listening", onListening);
      resolve(error);
    };
    const onListening = () => done(null);
    server.once("error", done);
    server.once("listening", onListening);
    server.listen(port, LOOPBACK);
  });
}
