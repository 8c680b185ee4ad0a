import { Agent, request, type IncomingMessage } from "node:http";

const connections = new Agent({ keepAlive: true, maxSockets: Infinity });
const DEADLINE_MS = 10_000;

export type Answer = { status: number; replayed: boolean; body: string };

/** One POST over a kept connection. Rejects when there is no answer in time; what became of the message is then unknown. */
export function post(
  origin: string,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${origin}${path}`,
      {
        method: "POST",
        agent: connections,
        headers: {
          ...headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
        timeout: DEADLINE_MS,
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.once("error", reject).once("end", () => {
          const { statusCode = 0, headers: answered } = response;
          resolve({ status: statusCode, replayed: answered["idempotent-replayed"] === "true", body: text });
        });
      },
    );
    sending.once("timeout", () => sending.destroy(new Error("no answer in time")));
    sending.once("error", reject).end(body);
  });
}

export type Frame = { event: string; data: string };
export type Streaming = { cut(): void; ended: Promise<void> };

/** Opens a stream; resolves when the server has accepted it. `ended` resolves when it is over, for whatever reason. */
export function openStream(
  url: string,
  headers: Record<string, string>,
  onFrame: (frame: Frame) => void,
): Promise<Streaming> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { agent: false, headers: { ...headers, accept: "text/event-stream" } },
      (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          reject(new Error(`GET ${new URL(url).pathname} was answered ${response.statusCode}`));
          return;
        }
        resolve({ cut: () => void response.destroy(), ended: read(response, onFrame) });
      },
    );
    asking.once("error", reject).end();
  });
}

function read(response: IncomingMessage, onFrame: (frame: Frame) => void): Promise<void> {
  let rest = "";
  response.setEncoding("utf8").on("data", (chunk: string) => {
    const blocks = (rest + chunk).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const frame = parse(block);
      if (frame) onFrame(frame);
    }
  });
  response.on("error", () => undefined);
  return new Promise((resolve) => response.once("close", resolve));
}

function parse(block: string): Frame | null {
  const data = block.indexOf("data: ");
  if (data < 0) return null;
  return { event: /^event: (.+)$/m.exec(block)?.[1] ?? "message", data: block.slice(data + 6) };
}
