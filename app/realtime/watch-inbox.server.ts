import type { ServerResponse } from "node:http";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { ConversationId, type ShopId } from "#app/domain/ids.ts";
import { log } from "#app/log.server.ts";
import { watch, type News, type Watcher } from "./hub.server.ts";
import { frame, openSse, type Sse } from "./sse.server.ts";

/** Where rows come from: the whole list, one from the table, one from a conversation that was just written. */
export type Rows = {
  readonly list: () => Promise<readonly InboxRow[]>;
  readonly find: (id: ConversationId) => Promise<InboxRow | null>;
  readonly of: (grown: NonNullable<News["grown"]>) => Promise<InboxRow>;
};

/**
 * Streams an inbox: a snapshot first, then every row that changes. It has no cursor: each connection starts with a
 * snapshot, and the client keeps the row with the greater `lastSeq`.
 */
export function watchInbox(shopId: ShopId, rows: Rows, res: ServerResponse, onClose: () => void): void {
  const watcher = new InboxWatcher(shopId, rows);
  const unwatch = watch(watcher);
  watcher.begin(
    openSse(res, () => {
      unwatch();
      onClose();
    }),
  );
}

class InboxWatcher implements Watcher {
  readonly shopId;
  readonly #rows: Rows;
  readonly #sent = new Map<ConversationId, number>();
  readonly #waiting = new Map<ConversationId, News>();
  #busy = true;
  #sse: Sse | undefined;

  constructor(shopId: ShopId, rows: Rows) {
    this.shopId = shopId;
    this.#rows = rows;
  }

  begin(sse: Sse): void {
    this.#sse = sse;
    void this.#working(async () => {
      const rows = await this.#rows.list();
      for (const { conversationId, lastSeq } of rows) this.#sent.set(ConversationId(conversationId), lastSeq);
      sse.send(frame("snapshot", { rows }));
    });
  }

  /** Several lines of one conversation become one row: the newest. */
  tell(id: ConversationId, news: News): void {
    if (news.seq <= (this.#sent.get(id) ?? 0)) return;
    const queued = this.#waiting.get(id);
    if (!queued || queued.seq <= news.seq) this.#waiting.set(id, news);
    if (!this.#busy) void this.#working(async () => undefined);
  }

  end(): void {
    this.#sse?.end();
  }

  async #working(first: () => Promise<void>): Promise<void> {
    this.#busy = true;
    try {
      await first();
      for (const [id, news] of this.#waiting) {
        this.#waiting.delete(id);
        await this.#send(id, news);
      }
    } catch (error) {
      log.warn({ error: String(error) }, "an inbox could not be read; its client comes back");
      this.end();
    } finally {
      this.#busy = false;
    }
  }

  async #send(id: ConversationId, { seq, grown }: News): Promise<void> {
    if (seq <= (this.#sent.get(id) ?? 0)) return;
    const row = grown ? await this.#rows.of(grown) : await this.#rows.find(id);
    if (!row) return;
    this.#sent.set(id, row.lastSeq);
    this.#sse?.send(frame("row", row));
  }
}
