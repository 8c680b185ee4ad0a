import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { ask } from "./agent-api.ts";
import { isAnswered } from "./answered.ts";
import { Composer, type ComposerHandle } from "./composer.tsx";
import { ContextPanel } from "./context-panel.tsx";
import { ConversationFoot } from "./conversation-foot.tsx";
import { ConversationHead } from "./conversation-head.tsx";
import { allowed, type Me } from "./me.ts";
import { OrderPanel } from "./order-panel.tsx";
import type { OutboxStore } from "./outbox-store.ts";
import { splitSuggestion } from "./suggestion.ts";
import { Transcript } from "./transcript.tsx";
import { useConversation } from "./use-conversation.ts";
import { useKeys } from "./use-keys.ts";

type Props = {
  id: string;
  row: InboxRow | undefined;
  me: Me;
  behindMs: number;
  outbox: OutboxStore;
  /** What was typed and not sent, of every conversation. */
  drafts: Map<string, string>;
  onBack: () => void;
  onClaimed: () => void;
};

/** One conversation: who, what an agent must know on top, what was said, and what to say next. */
export function ConversationPane({
  id,
  row: listed,
  me,
  behindMs,
  outbox,
  drafts,
  onBack,
  onClaimed,
}: Props) {
  const { status, transcript, context, row: opened, reload } = useConversation(id);
  const row = newer(listed, opened);
  const may = allowed(row, me);
  const [evidence, setEvidence] = useState<readonly number[]>([]);
  const [showOrders, setShowOrders] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const composer = useRef<ComposerHandle>(null);
  const box = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.of(id),
    () => outbox.of(id),
  );
  useEffect(() => outbox.arrived(id, transcript), [outbox, id, transcript]);

  const act = useCallback(
    async (path: string, body: unknown): Promise<boolean> => {
      setIsBusy(true);
      const answer = await ask(`/agent/conversations/${id}/${path}`, body);
      setIsBusy(false);
      setProblem(answer.ok ? null : answer.message || say("problem.notReached"));
      return answer.ok;
    },
    [id],
  );
  async function claim(): Promise<void> {
    if (isBusy || !(await act("claim", {}))) return;
    onClaimed();
    composer.current?.focus();
  }
  const insertSuggestion = () =>
    context && composer.current?.insert(splitSuggestion(context.suggested.text).message);
  useKeys({
    ...(may.claim && { c: () => void claim() }),
    ...(may.reply && { u: () => void insertSuggestion() }),
  });

  if (status === "missing" || status === "failed")
    return <Unavailable status={status} onBack={onBack} onAgain={reload} />;
  return (
    <div className="bt-pane" data-orders={showOrders}>
      <ConversationHead
        {...{ row, me, may, isBusy, behindMs, onBack }}
        orders={context?.orders.length ?? 0}
        onOrders={() => setShowOrders(!showOrders)}
        onClaim={() => void claim()}
        onResolve={(outcome) => void act("resolve", { outcome })}
      />
      {context && (
        <ContextPanel
          context={context}
          canUse={may.reply}
          isAnswered={isAnswered(transcript.lines)}
          onUse={insertSuggestion}
          onEvidence={setEvidence}
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
      {problem && (
        <p className="bt-problem" role="alert">
          {problem}
        </p>
      )}
      <ConversationFoot {...{ row, me, may, isBusy, behindMs }} onClaim={() => void claim()}>
        <Composer
          ref={composer}
          draft={drafts.get(id) ?? ""}
          onDraft={(text) => drafts.set(id, text)}
          onSend={(text) => outbox.post(id, text)}
          to={row?.who ?? ""}
        />
      </ConversationFoot>
      {context && <OrderPanel context={context} onClose={() => setShowOrders(false)} />}
    </div>
  );
}

/** The stream's row may be older than what opening the conversation told, and the other way round. */
function newer(listed: InboxRow | undefined, opened: InboxRow | undefined): InboxRow | undefined {
  return listed && opened && opened.lastSeq > listed.lastSeq ? opened : (listed ?? opened);
}

type UnavailableProps = { status: "missing" | "failed"; onBack: () => void; onAgain: () => void };

function Unavailable({ status, onBack, onAgain }: UnavailableProps) {
  return (
    <div className="bt-nothing" role="alert">
      <h2>{say(`conversation.${status}.title`)}</h2>
      <p>{say(`conversation.${status}.text`)}</p>
      <button type="button" className="bt-plain" onClick={status === "failed" ? onAgain : onBack}>
        {say(status === "failed" ? "problem.again" : "conversation.back")}
      </button>
    </div>
  );
}
