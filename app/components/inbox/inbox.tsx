import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { say } from "../words.ts";
import { ConversationList } from "./conversation-list.tsx";
import { Desk } from "./desk.tsx";
import { InboxTop } from "./inbox-top.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { ListHead } from "./list-head.tsx";
import { countLists, type List, rowsOf } from "./lists.ts";
import type { Me } from "./me.ts";
import { NothingOpen } from "./nothing-open.tsx";
import { outboxStore } from "./outbox-store.ts";
import { hasNext } from "./team.ts";
import { useCalls } from "./use-calls.ts";
import { useInboxRows } from "./use-inbox-rows.ts";
import { useKeys } from "./use-keys.ts";
import { useNotice } from "./use-notice.ts";
import { useOffers } from "./use-offers.ts";
import { useOpenConversation } from "./use-open-conversation.ts";
import { usePresence } from "./use-presence.ts";
import { useTaking } from "./use-taking.ts";
import { useTeam } from "./use-team.ts";

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
  const [takenId, setTakenId] = useState<string | null>(null);
  const [showKeys, setShowKeys] = useState(false);

  const listed = useMemo(() => rows && rowsOf(list, rows, me.agentId), [rows, list, me.agentId]);
  const counts = useMemo(() => rows && countLists(rows, me.agentId), [rows, me.agentId]);
  const waiting = counts?.waiting ?? 0;
  const answers = me.role !== "viewer";
  const live = useTeam();
  const presence = usePresence(rows !== null && connection === "live");
  const { notice, tell, clear } = useNotice();
  const offers = useOffers(rows, me.agentId, { onGone: tell, onMissed: presence.refresh });
  function setAway(isAway: boolean): void {
    // Going away is an answer: nobody has to be told that their time ran out.
    if (isAway) offers.open.forEach(offers.answered);
    presence.setAway(isAway);
  }
  const taking = useTaking({ offers, onTaken: handleTaken, tell });
  const { load, sound, desktop } = useCalls({ rows, me, team: live.team, presence, waiting, onOpen: open });
  const isGivenOut = answers && rows !== null && hasNext(rows, live.team, me.agentId);
  // The frame has no focus until somebody clicks into it, and keys would go to the admin around it.
  useEffect(() => window.focus(), []);
  useKeys({
    "j": () => step(1),
    "k": () => step(-1),
    "Escape": close,
    "?": () => setShowKeys(true),
    ...(answers && { n: taking.next, m: sound.toggle }),
  });

  function handleTaken(id: string): void {
    setTakenId(id);
    setList("mine");
    open(id);
  }
  function step(by: 1 | -1): void {
    if (!listed || listed.length === 0) return;
    const at = listed.findIndex(({ conversationId }) => conversationId === openId);
    const next = listed[at < 0 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];
    if (next) open(next.conversationId);
  }

  return (
    <div className="bt-inbox" data-open={openId !== null}>
      <InboxTop
        {...{ rows, me, presence, notice, behindMs }}
        team={live.team}
        offers={offers.open}
        onAccept={taking.accept}
        onPass={taking.pass}
        onOpen={open}
        onCloseNotice={clear}
      />
      <ConversationList {...{ list, listed, counts, openId, behindMs, me }} onList={setList} onOpen={open}>
        <ListHead {...{ connection, desktop }} sound={answers ? sound : null} />
        {answers && (
          <Desk
            presence={{ ...presence, setAway }}
            load={load}
            hasNext={isGivenOut && offers.open.length === 0}
            onNext={taking.next}
          />
        )}
      </ConversationList>
      <main className="bt-main">
        {openId === null ? (
          <NothingOpen
            {...{ waiting, isGivenOut }}
            onNext={isGivenOut ? taking.next : () => step(1)}
            onKeys={() => setShowKeys(true)}
          />
        ) : (
          <Suspense fallback={<div className="bt-loading" aria-label={say("inbox.loading")} />}>
            <ConversationPane
              key={openId}
              id={openId}
              row={rows?.get(openId)}
              {...{ me, behindMs, live, outbox, drafts }}
              isJustTaken={openId === takenId}
              onBack={close}
              onTaken={handleTaken}
              onNext={taking.next}
            />
          </Suspense>
        )}
      </main>
      {showKeys && <KeysDialog onClose={() => setShowKeys(false)} />}
    </div>
  );
}
