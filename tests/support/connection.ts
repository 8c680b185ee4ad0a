import type { IncomingMessage } from "node:http";
import { readEvents, type ServerEvent } from "./event-source.ts";
import { respond } from "./request.ts";

export type Connection = {
  connect(): Promise<void>;
  cut(): void;
};

export type Source = {
  /** Asked anew for every connection: the cursor and the token may have changed. */
  ask: () => Promise<{ url: string; headers: Record<string, string> }>;
  onEvent: (event: ServerEvent) => void;
};

/** One stream of events that can be cut and connected again. It never reconnects by itself: the test says when. */
export function connection({ ask, onEvent }: Source): Connection {
  let current: IncomingMessage | null = null;
  const cut = () => {
    current?.destroy();
    current = null;
  };
  return {
    cut,
    async connect() {
      cut();
      const { url, headers } = await ask();
      const response = await respond(
        { method: "GET", url, headers: { accept: "text/event-stream", ...headers } },
        true,
      );
      if (response.statusCode !== 200) {
        let body = "";
        for await (const chunk of response) body += String(chunk);
        throw new Error(`GET ${new URL(url).pathname} was answered ${response.statusCode}: ${body}`);
      }
      current = response;
      // An event of a connection that was cut is nobody's any more.
      const mine = (event: ServerEvent) => current === response && onEvent(event);
      // A server that dies ends it with an error; whoever waits for a line finds out by its deadline.
      readEvents(response, mine).catch(() => undefined);
    },
  };
}
