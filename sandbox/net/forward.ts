import {
  Agent,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from "node:http";
import type { Transform } from "node:stream";

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Headers that belong to one connection and travel no further. */
const HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

export type Forward = {
  /** `http://127.0.0.1:PORT` */
  readonly target: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  /** Sent in place of the request's own body. */
  readonly body?: Buffer;
  /** What becomes of the answer's headers. */
  readonly answerHeaders?: (headers: OutgoingHttpHeaders, status: number) => OutgoingHttpHeaders;
  /** What the answer's body passes through, by its headers. */
  readonly through?: (headers: OutgoingHttpHeaders) => Transform | null;
};

/** Passes a request on and its answer back, chunk by chunk; whoever leaves first ends the other side too. */
export function forward(req: IncomingMessage, res: ServerResponse, to: Forward): void {
  const { hostname, port } = new URL(to.target);
  const onward = request({ agent, hostname, port, method: req.method, path: to.path, headers: to.headers });
  onward.on("response", (answer) => {
    const headers = travelling(answer.headers);
    const status = answer.statusCode ?? 502;
    res.writeHead(status, to.answerHeaders ? to.answerHeaders(headers, status) : headers);
    // An event stream has nothing to say yet, but the browser must learn that it is open.
    res.flushHeaders();
    const transform = to.through?.(headers) ?? null;
    if (transform) answer.pipe(transform).pipe(res);
    else answer.pipe(res);
    answer.on("error", () => res.destroy());
  });
  onward.on("error", () => refuse(res));
  res.once("close", () => onward.destroy());
  if (to.body === undefined) req.pipe(onward);
  else onward.end(to.body);
}

/** Without what belongs to the connection alone. */
export const travelling = (headers: NodeJS.Dict<string | string[] | number>): OutgoingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => !HOP.has(name) && value !== undefined),
  );

function refuse(res: ServerResponse): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.writeHead(502, { "content-type": "text/plain" });
  res.end("The app does not answer.");
}
