import type { IncomingMessage, ServerResponse } from "node:http";

/** One request at a plain door. `body` reads at most so many bytes and refuses the rest with 413. */
export type Ask = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly body: (maxBytes: number) => Promise<Buffer>;
};

/** `streaming`: the handler has taken the response over and ends it itself. */
export type Answer =
  | { readonly status: number; readonly json?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "streaming";

export type Handler = (ask: Ask) => Promise<Answer>;

export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "ANY";
  /** `/agent/conversations/:id/claim` */
  readonly path: string;
  readonly handler: Handler;
};

/** Thrown by the edge alone (who asks, parse, limits) and turned into `{code, message}` with its status. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
