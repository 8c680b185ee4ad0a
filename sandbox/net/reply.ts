import { Agent, request, type OutgoingHttpHeaders } from "node:http";
import { readBody } from "./exchange.ts";

/** What came back, as text. */
export type Reply = { status: number; headers: Record<string, string>; body: string };

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

export type Ask = {
  readonly method: string;
  readonly target: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
};

/** One whole request to the app. Node's own `http`, because `fetch` will not let anybody choose the Host. */
export function ask({ method, target, path, headers, body }: Ask): Promise<Reply> {
  const { hostname, port } = new URL(target);
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const req = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } });
    req.on("response", (answer) => {
      readBody(answer).then(
        (bytes) =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: flat(answer.headers),
            body: bytes.toString("utf8"),
          }),
        reject,
      );
    });
    req.on("error", reject);
    req.end(body);
  });
}

const flat = (headers: NodeJS.Dict<string | string[]>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
