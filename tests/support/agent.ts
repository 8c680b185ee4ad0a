import { randomUUID } from "node:crypto";
import { inboxStream } from "./inbox-stream.ts";
import { lineStream } from "./line-stream.ts";
import { send } from "./request.ts";
import type { Agent, InboxStream } from "./stack-types.ts";
import { withSeq } from "./visitor.ts";

export type AgentOptions = {
  appUrl: () => string;
  appHost: string;
  /** A fresh session token, as App Bridge gives one for every request. */
  sessionToken: () => string;
};

export type OpenAgent = Agent & {
  /** Renews the presence that an open inbox stands for, after the clock has jumped. */
  renewPresence(): Promise<void>;
};

/** A member of staff with the inbox open. */
export async function makeAgent({ appUrl, appHost, sessionToken }: AgentOptions): Promise<OpenAgent> {
  const own = () => ({
    "host": appHost,
    "x-forwarded-proto": "https",
    "authorization": `Bearer ${sessionToken()}`,
  });
  const request: Agent["request"] = (method, path, body, headers = {}) =>
    send({ method, url: `${appUrl()}${path}`, headers: { ...own(), ...headers }, body });
  const read = async <T>(path: string): Promise<T> => {
    const { status, body } = await request("GET", path);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${body}`);
    return JSON.parse(body) as T;
  };
  const follow = (path: string) => Promise.resolve({ url: `${appUrl()}${path}`, headers: own() });
  const openInbox = () => inboxStream(() => follow("/agent/stream"));
  const path = (conversationId: string) => `/agent/conversations/${encodeURIComponent(conversationId)}`;

  const { agentId } = await read<{ agentId: string }>("/agent/me");
  // What makes an agent present is an inbox that stays open.
  let held: InboxStream = await openInbox();

  return {
    id: agentId,
    request,
    sessionToken: () => Promise.resolve(sessionToken()),
    inbox: async () => (await read<{ rows: Awaited<ReturnType<Agent["inbox"]>> }>("/agent/inbox")).rows,
    inboxStream: openInbox,
    async renewPresence() {
      // A process that was killed renews nothing, and the agent is then rightly taken for absent.
      const next = await openInbox().catch(() => null);
      if (!next) return;
      held.close();
      held = next;
    },
    async open(conversationId) {
      const { context } = await read<{ context: Record<string, unknown> }>(path(conversationId));
      const stream = lineStream({ ask: (after) => follow(`${path(conversationId)}/stream?after=${after}`) });
      await stream.connect();
      return { context, stream };
    },
    claim: (conversationId) => request("POST", `${path(conversationId)}/claim`, {}),
    async reply(conversationId, text, { clientId = randomUUID() } = {}) {
      return withSeq(await request("POST", `${path(conversationId)}/messages`, { clientId, text }));
    },
    resolve: (conversationId, outcome) =>
      request("POST", `${path(conversationId)}/resolve`, outcome === undefined ? {} : { outcome }),
  };
}
