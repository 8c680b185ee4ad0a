import type { IncomingMessage, ServerResponse } from "node:http";
import { isDatabaseDown } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";
import { Refusal, type Answer, type Handler, type Route } from "./handler.ts";

const JSON_HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};
const RETRY_SECONDS = "2";

/** Runs a handler and answers for it: refusals become their status, a database that is down 503, a bug 500. */
export async function respond(
  route: Route,
  handler: Handler,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  params: Record<string, string>,
): Promise<void> {
  const answer = await handler({ req, res, url, params, body: (max) => readBody(req, max) }).catch(
    (error: unknown) => failure(error, route),
  );
  if (answer === "streaming" || res.destroyed) return;
  send(req, res, answer);
}

export function send(
  req: IncomingMessage,
  res: ServerResponse,
  { status, json, headers }: Exclude<Answer, string>,
) {
  const body = json === undefined ? "" : JSON.stringify(json);
  // Whatever of a refused body is still on its way would be taken for the next request.
  const unread = req.complete ? {} : { connection: "close" };
  res.writeHead(status, {
    ...(json === undefined ? {} : JSON_HEADERS),
    "content-length": Buffer.byteLength(body),
    ...unread,
    ...headers,
  });
  res.end(body);
}

function failure(error: unknown, { path }: Route): Exclude<Answer, string> {
  if (error instanceof Refusal) {
    const { status, code, message, headers } = error;
    return { status, json: { code, message }, headers };
  }
  if (isDatabaseDown(error)) {
    log.warn({ path, error: String(error) }, "database not reachable");
    const message = "Baton cannot save right now. Nothing is lost; try again in a moment.";
    return {
      status: 503,
      json: { code: "not-available", message },
      headers: { "retry-after": RETRY_SECONDS },
    };
  }
  log.error({ path, error: error instanceof Error ? error.stack : String(error) }, "request failed");
  return { status: 500, json: { code: "failed", message: "Something went wrong on our side. Try again." } };
}

/** The raw body, up to so many bytes; more is refused without being read. */
function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        req.pause();
        reject(tooLarge(maxBytes));
      } else chunks.push(chunk);
    });
    req.once("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    const cutOff = () => {
      if (!req.complete) reject(new Refusal(400, "cut-off", "The request ended before its body did."));
    };
    req.once("error", cutOff);
    req.once("close", cutOff);
  });
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, "too-large", `The body may have at most ${maxBytes} bytes.`);
}
