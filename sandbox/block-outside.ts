import { Socket } from "node:net";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** Loopback, and the database wherever it is: whoever runs the sandbox chose that one. */
export function isAllowed(host: string): boolean {
  return LOOPBACK.has(host) || databaseHosts().has(host);
}

function databaseHosts(): Set<string> {
  const urls = [process.env["DATABASE_URL"], process.env["DATABASE_OWNER_URL"]].filter(
    (url) => url !== undefined && url !== "",
  );
  return new Set(urls.map((url) => new URL(String(url)).hostname));
}

/** Nothing in this process opens a connection to another machine, by whatever library. */
export function blockOutside(): void {
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const host = hostOf(args);
    if (host !== null && !isAllowed(host)) {
      // To a closed port of this machine, so that everybody around the socket sees what they expect: a failed connection.
      const refused = connect.call(this, { host: "127.0.0.1", port: 1 });
      refused.prependOnceListener(
        "error",
        (error: Error) => (error.message = `The sandbox lets nothing out to ${host}`),
      );
      return refused;
    }
    return connect.apply(this, args);
  };
}

/** `connect({host, port})`, `connect(port, host)`, and Node's own already sorted `connect([{host, port}, callback])`. */
function hostOf([first, second]: readonly unknown[]): string | null {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === "object" && options !== null) {
    const { path, host } = options as { path?: unknown; host?: unknown };
    return path === undefined || path === null ? String(host ?? "localhost") : null;
  }
  return typeof first === "string" ? null : String(typeof second === "string" ? second : "localhost");
}
