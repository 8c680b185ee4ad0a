import type { BrowserContext, Route } from "playwright-core";

type Fields = Record<string, unknown>;
type Answer = { readonly status: number; readonly json: Fields };

/** A server whose side of the conversation is written by the test: what the chat shows follows from these lines alone. */
export type Script = {
  /** One more line, now or at another time. */
  say(type: string, more?: Fields): void;
  /** Handed over, with the three messages of the first second. */
  handOver(told?: Fields): void;
  /** What the chat posted so far: path and body. */
  readonly posts: { readonly path: string; readonly body: Fields; readonly language: string }[];
  /** The answer to the next post to this path, instead of a line of the log. */
  refuse(path: string, message: string): void;
};

export const IN_LINE = {
  knows: "time",
  lowSeconds: 120,
  highSeconds: 240,
  place: 2,
  nextUpdateSeconds: 75,
};

const CONVERSATION = "11111111-1111-4111-8111-111111111111";
const TYPES: Readonly<Record<string, string>> = {
  messages: "message.posted",
  person: "person.requested",
  leave: "queue.left",
  mail: "mail.chosen",
  verify: "verification.requested",
};

/** Answers in the app's place for everything that this browser's chat asks. */
export async function scripted(context: BrowserContext): Promise<Script> {
  const lines: Fields[] = [];
  const posts: Script["posts"] = [];
  const refusals = new Map<string, string>();
  const conversation = { id: CONVERSATION, lastSeq: 0, holder: "bot" };
  const say = (type: string, more: Fields = {}) =>
    void lines.push({ seq: lines.length + 1, type, at: new Date().toISOString(), ...more });

  function posted(path: string, route: Route): Answer {
    const request = route.request();
    const body = request.postDataJSON() as Fields;
    posts.push({ path, body, language: request.headers()["accept-language"] ?? "" });
    const message = refusals.get(path);
    refusals.delete(path);
    if (message !== undefined) return { status: 409, json: { code: "refused", message } };
    const { clientId, email, order } = body;
    const more = order === undefined ? { text: email ?? body["text"] } : { orderName: order };
    say(TYPES[path] ?? "event.hidden", { author: "shopper", clientId, ...more });
    return {
      status: 201,
      json: { conversationId: CONVERSATION, seq: lines.length, at: lines.at(-1)?.["at"] },
    };
  }

  const headers = { "access-control-allow-origin": "*", "cache-control": "no-store" };
  await context.route("**/apps/baton/token", (route) =>
    route.fulfill({ json: { token: "token", appUrl: "https://baton.test", conversation } }),
  );
  await context.route("https://baton.test/chat/**", (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.slice("/chat/".length);
    if (path === "session") return route.fulfill({ headers, json: { conversation } });
    if (path !== "stream") return route.fulfill({ headers, ...posted(path, route) });
    const fresh = lines.slice(Number(url.searchParams.get("after")));
    const body = [
      ": beat\n\n",
      ...fresh.map((line) => `event: line\ndata: ${JSON.stringify(line)}\n\n`),
    ].join("");
    return route.fulfill({ headers, contentType: "text/event-stream", body });
  });
  return {
    say,
    posts,
    refuse: (path, message) => void refusals.set(path, message),
    handOver(told = IN_LINE) {
      const wait = (kind: string, text: string, more: Fields = {}) =>
        say("wait.told", { author: "system", kind, n: 1, text, ...more });
      say("message.posted", { author: "shopper", text: "My tub arrived broken." });
      say("handoff.requested", { author: "system", queueName: "Returns", mayMail: true });
      wait("confirmation", "I have passed you to our Returns team. They can read everything you wrote.");
      wait("estimate", "You are number 2 in line. I will write again in 75 seconds.", { told });
      wait("engagement", "While you wait, this page of ours may already help.", {
        link: { title: "Returns and refunds", url: "https://one.myshopify.com/policies/refund-policy" },
      });
    },
  };
}
