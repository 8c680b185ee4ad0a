import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readBody } from "../net/exchange.ts";
import { listen } from "../net/listen.ts";

/** What the little app saw. */
export type Seen = { method: string; url: string; headers: Record<string, string>; body: string };

/** An app that says back what it was asked, streams on `/events` and counts who listens. */
export async function startEchoApp() {
  const streams = new Set<ServerResponse>();
  let onLeave: () => void = () => undefined;
  const server = createServer((req, res) => {
    if (req.url?.startsWith("/events") === true) {
      res.writeHead(200, { "content-type": "text/event-stream" });
      res.write("data: https://admin.shopify.com/one\n\n");
      streams.add(res);
      res.once("close", () => {
        streams.delete(res);
        onLeave();
      });
      return;
    }
    void echo(req, res);
  });
  const { port, close } = await listen(server);
  return {
    target: `http://127.0.0.1:${port}`,
    streams,
    /** Resolves when a listener has left. */
    left: () => new Promise<void>((resolve) => (onLeave = resolve)),
    close,
  };
}

async function echo(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = (await readBody(req)).toString("utf8");
  res.writeHead(200, {
    "content-type": "application/json",
    "set-cookie": "session=1; Path=/; Secure; SameSite=None",
    "access-control-allow-origin": req.headers.origin ?? "none",
    "content-security-policy": "frame-ancestors https://admin.shopify.com; upgrade-insecure-requests",
    "strict-transport-security": "max-age=1",
  });
  res.end(JSON.stringify({ method: req.method, url: req.url, headers: req.headers, body }));
}
