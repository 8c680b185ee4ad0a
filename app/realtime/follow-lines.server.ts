import type { ServerResponse } from "node:http";
import type { Line } from "#app/contract/line.ts";
import { agentLine, shopperLine } from "#app/contract/to-line.ts";
import * as events from "#app/data/events.server.ts";
import { inShop } from "#app/db.server.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { ConversationId, ShopId, VisitorId } from "#app/domain/ids.ts";
import { log } from "#app/log.server.ts";
import { type ChangedRecords, follow, type Follower, type News } from "./hub.server.ts";
import { frame, openSse, type Sse } from "./sse.server.ts";

const PAGE = 500;
/** Written at once while catching up. Then the reader's turn: a long log must not count as a slow reader. */
const LINES_AT_ONCE = 5;

export type Reader = {
  readonly shopId: ShopId;
  readonly conversationId: ConversationId;
  /** Null for an agent, who sees every line whole. */
  readonly visitorId: VisitorId | null;
  /** Whether the records show beside the conversation: then its reader is told to read them again. Agents only. */
  readonly concerns?: (changed: ChangedRecords) => Promise<boolean>;
};

/**
 * Streams a conversation's lines after `after`, in order, each once. Lines appended in this process are written at once
 * when they follow the cursor; anything else is only a hint to read the table.
 */
export function followLines(
  reader: Reader,
  cursor: { after: number; resync: { last: number } | null },
  res: ServerResponse,
  onClose: () => void,
): void {
  const follower = new LineFollower(reader, cursor.after);
  const unfollow = follow(follower);
  const sse = openSse(res, () => {
    unfollow();
    onClose();
  });
  follower.begin(sse, cursor.resync);
}

class LineFollower implements Follower {
  readonly shopId;
  readonly conversationId;
  readonly visitorId;
  readonly #concerns;
  #sent: number;
  #known: number;
  #reading = false;
  #sse: Sse | undefined;

  constructor(reader: Reader, after: number) {
    this.shopId = reader.shopId;
    this.conversationId = reader.conversationId;
    this.visitorId = reader.visitorId;
    this.#concerns = reader.concerns;
    this.#sent = after;
    this.#known = after;
  }

  begin(sse: Sse, resync: { last: number } | null): void {
    this.#sse = sse;
    if (resync) sse.send(frame("resync", resync));
    void this.#catchUp();
  }

  seq(): number {
    return this.#sent;
  }

  tell({ seq, grown }: News): void {
    this.#known = Math.max(this.#known, seq);
    if (!this.#sse || this.#reading) return;
    if (grown && grown.events[0]?.seq === this.#sent + 1) this.#write(grown.events);
    else if (this.#sent < this.#known) void this.#catchUp();
  }

  hear(changed: ChangedRecords): void {
    if (!this.#concerns) return;
    this.#concerns(changed)
      .then((isShown) => isShown && this.#sse?.send(frame("context", {})))
      .catch((error: unknown) => log.debug({ error: String(error) }, "a change of records was not told"));
  }

  end(): void {
    this.#sse?.end();
  }

  async #catchUp(): Promise<void> {
    this.#reading = true;
    try {
      let page: LogEvent[];
      let heard: number;
      do {
        heard = this.#known;
        page = await inShop(this.shopId, (sql) =>
          events.after(sql, this.shopId, this.conversationId, this.#sent, PAGE),
        );
        for (let from = 0; from < page.length; from += LINES_AT_ONCE) {
          if (!this.#write(page.slice(from, from + LINES_AT_ONCE))) return;
          await this.#sse?.taken();
        }
        // What was heard of during the read may have been committed after it looked.
      } while (page.length === PAGE || this.#known > Math.max(heard, this.#sent));
    } catch (error) {
      log.warn({ error: String(error) }, "a stream could not read the log and ends; its client comes back");
      this.end();
    } finally {
      this.#reading = false;
    }
  }

  #write(lines: readonly LogEvent[]): boolean {
    let frames = "";
    for (const event of lines) {
      if (event.seq <= this.#sent) continue;
      frames += lineFrame(event, this.visitorId !== null);
      this.#sent = event.seq;
    }
    return frames === "" || (this.#sse?.send(frames) ?? false);
  }
}

const frames = { shopper: new WeakMap<LogEvent, string>(), agent: new WeakMap<LogEvent, string>() };

/** The same line goes to many tabs: it is made once for the shopper and once for agents. */
function lineFrame(event: LogEvent, forShopper: boolean): string {
  const kept = forShopper ? frames.shopper : frames.agent;
  const made = kept.get(event) ?? frame("line", toLine(event, forShopper), event.seq);
  kept.set(event, made);
  return made;
}

export function toLine(event: LogEvent, forShopper: boolean): Line {
  return forShopper ? shopperLine(event) : agentLine(event);
}
