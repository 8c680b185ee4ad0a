import type { IncomingMessage, ServerResponse } from "node:http";

/** One request to a stand-in host, under the real name it was sent to. */
export type Exchange = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly host: string;
  readonly url: URL;
};

/** The stand-in for one host: answers the exchange, or says false when it has nothing there. */
export type Host = (exchange: Exchange) => Promise<void> | void;

const BODY_LIMIT = 10_000_000;

/** The whole body; a stand-in never takes more than 10 MB. */
export async function readBody(req: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error("The sandbox takes at most 10 MB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Fields of a JSON or form body. */
export async function readFields(req: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(req)).toString("utf8");
  if ((req.headers["content-type"] ?? "").includes("json"))
    return JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(text));
}

export function sendJson(res: ServerResponse, status: number, value: unknown): void {
  send(res, status, "application/json; charset=utf-8", JSON.stringify(value));
}

export const sendHtml = (res: ServerResponse, html: string, status = 200) =>
  send(res, status, "text/html; charset=utf-8", html);

export function send(res: ServerResponse, status: number, type: string, body: string | Buffer): void {
  res.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) });
  res.end(body);
}

export function redirect(res: ServerResponse, location: string, headers: Record<string, string> = {}): void {
  res.writeHead(302, { location, ...headers });
  res.end();
}

/** The value of one cookie. */
export function cookie(req: IncomingMessage, name: string): string | null {
  for (const pair of (req.headers.cookie ?? "").split(";")) {
    const [key, ...value] = pair.trim().split("=");
    if (key === name) return decodeURIComponent(value.join("="));
  }
  return null;
}
