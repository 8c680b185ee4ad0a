import { randomUUID } from "node:crypto";
import { lineStream } from "./line-stream.ts";
import { send } from "./request.ts";
import type { Line, Reply, Stream, Visitor } from "./stack-types.ts";

export type VisitorOptions = {
  /** Address of the process that serves this visitor; asked every time, since a process may move. */
  appUrl: () => string;
  /** The product's own host, as its proxy would name it. */
  appHost: string;
  /** The storefront's origin. */
  origin: string;
  token: string;
  /** The conversation that the storefront came back to, if any. */
  conversationId?: string | undefined;
};

type Posted = Reply & { seq?: number };

/** A shopper's browser, without the browser. */
export function makeVisitor({ appUrl, appHost, origin, ...start }: VisitorOptions): Visitor {
  let { token, conversationId } = start;
  const named: (() => void)[] = [];

  const request: Visitor["request"] = async (method, path, body, headers = {}) => {
    const own = { "host": appHost, "x-forwarded-proto": "https", origin, "authorization": `Bearer ${token}` };
    const reply = await send({ method, url: `${appUrl()}${path}`, headers: { ...own, ...headers }, body });
    remember(path, reply);
    return reply;
  };

  function remember(path: string, { status, body }: Reply): void {
    if (status !== 200 && status !== 201) return;
    const said = path.startsWith("/chat/") ? parse(body) : {};
    if (typeof said["token"] === "string") token = said["token"];
    if (typeof said["conversationId"] !== "string") return;
    conversationId = said["conversationId"];
    for (const go of named.splice(0)) go();
  }

  const inConversation = () => (conversationId === undefined ? {} : { conversationId });

  return {
    get token() {
      return token;
    },
    conversationId: () => conversationId,
    request,
    async post(text, { clientId = randomUUID() } = {}) {
      return withSeq(await request("POST", "/chat/messages", { clientId, text, ...inConversation() }));
    },
    askForPerson: () => request("POST", "/chat/person", { clientId: randomUUID(), ...inConversation() }),
    rate: (score) => request("POST", "/chat/rating", { clientId: randomUUID(), score, ...inConversation() }),
    async stream({ after } = {}): Promise<Stream> {
      let followed = conversationId;
      const stream = lineStream({
        ...(after === undefined ? {} : { after }),
        ask: (from) => {
          followed ??= conversationId;
          const url = `${appUrl()}/chat/stream?conversation=${followed ?? ""}&after=${from}`;
          return Promise.resolve({
            url,
            headers: { host: appHost, origin, authorization: `Bearer ${token}` },
          });
        },
      });
      if (followed !== undefined) {
        await stream.connect();
        return stream;
      }
      // Before the first message there is nothing to follow; it connects as soon as there is.
      const failed = (error: unknown) => stream.lines.push(failure(error));
      named.push(() => void stream.connect().catch(failed));
      return stream;
    },
  };
}

export function withSeq(reply: Reply): Posted {
  const { seq } = parse(reply.body);
  return typeof seq === "number" ? { ...reply, seq } : reply;
}

function parse(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function failure(error: unknown): Line {
  return { seq: 0, type: "failed", at: "", text: String(error) };
}
