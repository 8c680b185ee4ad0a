import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useSearchParams } from "@remix-run/react";
import { say } from "../words.ts";
import { ConversationList } from "./conversation-list.tsx";
import { type List, LISTS, rowsOf } from "./lists.ts";
import type { Me } from "./me.ts";
import { NothingOpen } from "./nothing-open.tsx";
import { outboxStore } from "./outbox-store.ts";
import { useInboxRows } from "./use-inbox-rows.ts";
import { useKeys } from "./use-keys.ts";

/** The list is there at once; what a conversation needs comes with the first one that is opened. */
const ConversationPane = lazy(() =>
  import("./conversation-pane.tsx").then(({ ConversationPane }) => ({ default: ConversationPane })),
);

export function Inbox({ me }: { me: Me }) {
  const { rows, connection, behindMs } = useInboxRows();
  const [list, setList] = useState<List>("waiting");
  const { openId, open, close } = useOpenConversation();
  const [outbox] = useState(outboxStore);
  const [drafts] = useState(() => new Map<string, string>());

  const listed = useMemo(() => rows && rowsOf(list, rows, me.agentId), [rows, list, me.agentId]);
  const counts = useMemo(() => rows && countAll(rows, me.agentId), [rows, me.agentId]);
  useWaitingInTitle(counts?.waiting ?? 0);
  // The frame has no focus until somebody clicks into it, and keys would go to the admin around it.
  useEffect(() => window.focus(), []);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Escape: close,
  });

  function step(by: 1 | -1): void {
    if (!listed || listed.length === 0) return;
    const at = listed.findIndex(({ conversationId }) => conversationId === openId);
    const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];
    if (next) open(next.conversationId);
  }

  return (
    <div className="bt-inbox" data-open={openId !== null}>
      <ConversationList
        {...{ list, listed, counts, openId, connection, behindMs, me }}
        onList={setList}
        onOpen={open}
      />
      <main className="bt-main">
        {openId === null ? (
          <NothingOpen waiting={counts?.waiting ?? 0} onNext={() => step(1)} />
        ) : (
          <Suspense fallback={<div className="bt-loading" aria-label={say("inbox.loading")} />}>
            <ConversationPane
              key={openId}
              id={openId}
              row={rows?.get(openId)}
              {...{ me, behindMs, outbox, drafts }}
              onBack={close}
              onClaimed={() => setList("mine")}
            />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** The open conversation is in the address, so that a reload or a shared link opens it again. */
function useOpenConversation() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (id: string | null) =>
      setParams(
        (known) => {
          if (id === null) known.delete("conversation");
          else known.set("conversation", id);
          return known;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    openId: params.get("conversation"),
    open: change,
    close: useCallback(() => change(null), [change]),
  };
}

function countAll(rows: Parameters<typeof rowsOf>[1], agentId: string): Record<List, number> {
  return Object.fromEntries(LISTS.map((list) => [list, rowsOf(list, rows, agentId).length])) as Record<
    List,
    number
  >;
}

function useWaitingInTitle(waiting: number): void {
  useEffect(() => {
    document.title = waiting > 0 ? say("inbox.title.waiting", { count: waiting }) : say("inbox.title");
  }, [waiting]);
}
