import { Button } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import type { bar, May } from "./actions.ts";
import { footWords } from "./foot-words.ts";
import { KeyButton } from "./key-button.tsx";
import type { Me } from "./me.ts";
import { pointInTime } from "./point-in-time.ts";
import { useNow } from "./use-now.ts";

type Props = {
  row: InboxRow | undefined;
  me: Me;
  may: May;
  isBusy: boolean;
  behindMs: number;
  /** What keeps this agent from taking it out of the list. */
  bar: ReturnType<typeof bar>;
  onClaim: () => void;
  onNext: () => void;
  onWake: () => void;
  onReopen: () => void;
  /** The composer. */
  children: ReactNode;
};

/** The composer for whoever holds the conversation; for everybody else a line that says why they cannot write. */
export function ConversationFoot({ row, me, may, isBusy, behindMs, bar: barred, children, ...on }: Props) {
  const now = useNow(behindMs);
  if (!row) return <footer className="bt-foot" />;
  const isWaiting = row.holder === "queue" && me.role !== "viewer";
  if (may.reply)
    return (
      <footer className="bt-foot">
        {row.snoozedUntil !== null && now !== null && (
          <p className="bt-snoozed">
            {say("foot.snoozed", {
              who: row.who,
              time: pointInTime(row.snoozedUntil, new Date(now).toISOString()),
            })}
            <button type="button" className="bt-plain" onClick={on.onWake}>
              {say("conversation.wake")}
            </button>
          </p>
        )}
        {children}
      </footer>
    );
  return (
    <footer className="bt-foot bt-foot-closed" data-holder={row.holder}>
      <p className="bt-figure">
        {footWords(row, me, now)}
        {isWaiting && barred !== null && ` ${say(`foot.${barred}`, { queue: row.queueName ?? "" })}`}
      </p>
      {isWaiting && barred === "take-next" && (
        <KeyButton label={say("conversation.next")} hint="N" look="primary" onPress={on.onNext} />
      )}
      {may.claim && (
        <Button variant="primary" loading={isBusy} onClick={on.onClaim}>
          {say("conversation.claim")}
        </Button>
      )}
      {may.reopen && (
        <Button loading={isBusy} onClick={on.onReopen}>
          {say("conversation.reopen")}
        </Button>
      )}
    </footer>
  );
}
