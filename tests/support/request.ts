import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import type { Reply } from "./stack-types.ts";

/** Connections are kept, as a browser keeps them. */
const agent = new Agent({ keepAlive: true });

export type Sent = { method: string; url: string; headers?: Record<string, string>; body?: unknown };

/** One HTTP request. A body that is text or bytes goes out as it is, anything else as JSON. */
export async function send({ method, url, headers = {}, body }: Sent): Promise<Reply> {
  const response = await respond({ method, url, headers, body });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    headers: flat(response),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** The same, as soon as the headers are there. The connection is its own, so that it can be cut. */
export function respond({ method, url, headers = {}, body }: Sent, own = false): Promise<IncomingMessage> {
  const bytes = toBytes(body);
  const all = {
    ...(bytes ? { "content-type": "application/json", "content-length": String(bytes.length) } : {}),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers: all, agent: own ? false : agent }, resolve);
    asked.once("error", reject);
    asked.end(bytes);
  });
}

function toBytes(body: unknown): Buffer | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

function flat(response: IncomingMessage): Record<string, string> {
  const entries = Object.entries(response.headers);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
}
