import { inShop } from "#app/db.server.ts";
import * as events from "#app/data/events.server.ts";
import type { ConversationId, ShopId, VisitorId } from "#app/domain/ids.ts";
import { followLines, toLine } from "#app/realtime/follow-lines.server.ts";
import { type ChangedRecords, follow } from "#app/realtime/hub.server.ts";
import type { Answer, Ask } from "./handler.ts";
import { limitStreams } from "./limits.server.ts";
import { parseCursor } from "./parse.ts";

const PAGE = 500;
const LONGEST_WAIT_SECONDS = 25;

/** A log that the asker may read, and how far it goes. `visitorId` is null for an agent. */
export type Readable = {
  readonly shopId: ShopId;
  readonly conversationId: ConversationId;
  readonly visitorId: VisitorId | null;
  readonly last: number;
  readonly concerns?: (changed: ChangedRecords) => Promise<boolean>;
};

/** The log as server-sent events from any `seq`. A cursor that cannot be served gets `resync` and the log from its start. */
export function serveStream({ req, res, url }: Ask, it: Readable, reader: string): Answer {
  const leave = limitStreams(req, it.shopId, reader);
  const asked = parseCursor(req.headers["last-event-id"]?.toString() ?? url.searchParams.get("after"));
  const servable = asked !== null && asked <= it.last;
  const cursor = servable ? { after: asked, resync: null } : { after: 0, resync: { last: it.last } };
  followLines(it, cursor, res, leave);
  return "streaming";
}

/** The same as JSON, at most 500 lines; with `wait`, held open until there is a line or so many seconds have passed. */
export async function serveEvents({ req, res, url }: Ask, it: Readable, reader: string): Promise<Answer> {
  const asked = parseCursor(url.searchParams.get("after"));
  const after = asked !== null && asked <= it.last ? asked : 0;
  const wait = Math.min(Number(url.searchParams.get("wait") ?? 0) || 0, LONGEST_WAIT_SECONDS);
  if (after === it.last && asked === after && wait > 0) {
    const leave = limitStreams(req, it.shopId, reader);
    await news(it, wait, res).finally(leave);
  }
  const page = await inShop(it.shopId, (sql) => events.after(sql, it.shopId, it.conversationId, after, PAGE));
  return {
    status: 200,
    json: {
      lines: page.map((event) => toLine(event, it.visitorId !== null)),
      last: Math.max(it.last, page.at(-1)?.seq ?? 0),
      ...(asked === after ? {} : { resync: true }),
    },
  };
}

/** Resolves when the log grows, the time is over, or the asker is gone. */
function news({ last, ...it }: Readable, seconds: number, res: Ask["res"]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1_000);
    const unfollow = follow({ ...it, seq: () => last, tell: done, end: done });
    res.once("close", done);
    function done(): void {
      clearTimeout(timer);
      unfollow();
      res.off("close", done);
      resolve();
    }
  });
}
