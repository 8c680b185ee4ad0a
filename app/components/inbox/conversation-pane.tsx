import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { ActionDialogs, type Asking } from "./action-dialogs.tsx";
import { actionsOf, bar } from "./actions.ts";
import { isAnswered } from "./answered.ts";
import { Composer, type ComposerHandle } from "./composer.tsx";
import { ContextPanel } from "./context-panel.tsx";
import { ConversationFoot } from "./conversation-foot.tsx";
import { ConversationHead } from "./conversation-head.tsx";
import { endedAt } from "./ended-at.ts";
import type { Me } from "./me.ts";
import { OrderPanel } from "./order-panel.tsx";
import type { OutboxStore } from "./outbox-store.ts";
import { RefusedLine } from "./refused-line.tsx";
import { queueOf } from "./team.ts";
import { ToneHint } from "./tone-hint.tsx";
import { Transcript } from "./transcript.tsx";
import { Unavailable } from "./unavailable.tsx";
import { useActionKeys } from "./use-action-keys.ts";
import { useActs } from "./use-acts.ts";
import { useConversation } from "./use-conversation.ts";
import type { LiveTeam } from "./use-team.ts";

type Props = {
  id: string;
  row: InboxRow | undefined;
  me: Me;
  behindMs: number;
  live: LiveTeam;
  outbox: OutboxStore;
  /** What was typed and not sent, of every conversation. */
  drafts: Map<string, string>;
  /** It was taken a moment ago, to be written in at once. */
  isJustTaken: boolean;
  onBack: () => void;
  onTaken: (id: string) => void;
  onNext: () => void;
};

/** One conversation: who, what an agent must know on top, what was said, and what to say next. */
export function ConversationPane({ id, row: listed, me, behindMs, live, outbox, drafts, ...rest }: Props) {
  const { status, transcript, known, row: opened, reload } = useConversation(id);
  const context = known?.context ?? null;
  const row = newer(listed, opened);
  const now = Date.now() + behindMs;
  const may = actionsOf(row, { me, team: live.team, now, endedAt: endedAt(transcript.lines) });
  const { isBusy, refused, act, send } = useActs(id);
  const [evidence, setEvidence] = useState<readonly number[]>([]);
  const [showOrders, setShowOrders] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isResolving, setIsResolving] = useState(false);
  const composer = useRef<ComposerHandle>(null);
  const box = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.of(id),
    () => outbox.of(id),
  );
  useEffect(() => outbox.arrived(id, transcript), [outbox, id, transcript]);
  const writesNow = rest.isJustTaken && may.reply;
  useEffect(() => {
    if (writesNow) composer.current?.focus();
  }, [writesNow]);

  async function take(path: "claim" | "reopen"): Promise<void> {
    if (!isBusy && (await act(path)) === null) rest.onTaken(id);
  }
  const insertSuggestion = () => context && composer.current?.insert(context.suggested.message);
  const does = {
    "claim": () => void take("claim"),
    "reopen": () => void take("reopen"),
    "wake": () => void act("wake"),
    "resolve": () => setIsResolving(true),
    "transfer": () => setAsking("transfer"),
    "hand-back": () => setAsking("hand-back"),
    "release": () => setAsking("release"),
    "snooze": () => setAsking("snooze"),
    "reply": insertSuggestion,
  };
  useActionKeys(may, does);

  if (status === "missing" || status === "failed")
    return <Unavailable status={status} onBack={rest.onBack} onAgain={reload} />;
  return (
    <div className="bt-pane" data-orders={showOrders}>
      <ConversationHead
        {...{ row, me, may, isBusy, behindMs, isResolving }}
        lines={transcript.lines}
        orders={context?.orders.length ?? null}
        showsOrders={showOrders}
        onBack={rest.onBack}
        onOrders={() => setShowOrders(!showOrders)}
        onClaim={does.claim}
        onAction={(action) => does[action]()}
        onResolving={setIsResolving}
        onResolve={(outcome) => void act("resolve", { outcome })}
      />
      {context && (
        <ContextPanel
          context={context}
          canUse={may.reply}
          isAnswered={isAnswered(transcript.lines)}
          onUse={insertSuggestion}
          onEvidence={setEvidence}
          onFixed={reload}
        />
      )}
      <Transcript
        lines={transcript.lines}
        {...{ box, evidence, me }}
        who={row?.who ?? ""}
        isLoading={status === "loading"}
        onRetry={outbox.retryNow}
        onTakeBack={(outgoing) => {
          composer.current?.insert(outgoing.text);
          outbox.takeBack(id, outgoing.clientId);
        }}
      />
      <RefusedLine refused={refused} who={row?.who ?? ""} onNext={rest.onNext} />
      <ConversationFoot
        {...{ row, me, may, isBusy, behindMs }}
        bar={row ? bar(row, { me, team: live.team }) : null}
        onNext={rest.onNext}
        onClaim={does.claim}
        onWake={does.wake}
        onReopen={does.reopen}
      >
        <Composer
          ref={composer}
          draft={drafts.get(id) ?? ""}
          onDraft={(text) => drafts.set(id, text)}
          onSend={(text) => outbox.post(id, text)}
          to={row?.who ?? ""}
        />
        {row && <ToneHint queue={queueOf(live.team, row)} />}
      </ConversationFoot>
      {known && (
        <OrderPanel
          {...{ known, now }}
          isOpened={showOrders}
          onFixed={reload}
          onClose={() => setShowOrders(false)}
        />
      )}
      {row && (
        <ActionDialogs
          {...{ asking, row, now, live }}
          myId={me.agentId}
          onDo={send}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

/** The stream's row may be older than what opening the conversation told, and the other way round. */
function newer(listed: InboxRow | undefined, opened: InboxRow | undefined): InboxRow | undefined {
  return listed && opened && opened.lastSeq > listed.lastSeq ? opened : (listed ?? opened);
}
