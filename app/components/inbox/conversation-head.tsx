import { Button } from "@shopify/polaris";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import type { Outcome } from "#app/domain/conversation/handoff-events.ts";
import { say, sayCount } from "../words.ts";
import { ActionMenu, type MenuAction } from "./action-menu.tsx";
import type { May } from "./actions.ts";
import { HolderLabel } from "./holder-label.tsx";
import type { Me } from "./me.ts";
import { PriorityMark } from "./priority-mark.tsx";
import { ResolveMenu } from "./resolve-menu.tsx";
import { ServiceTimer } from "./service-timer.tsx";
import { TierBadge } from "./tier-badge.tsx";
import { useNow } from "./use-now.ts";
import { VerificationBadge } from "./verification-badge.tsx";

type Props = {
  row: InboxRow | undefined;
  me: Me;
  may: May;
  isBusy: boolean;
  behindMs: number;
  lines: readonly Line[];
  /** How many stand beside the conversation, where that folds away; null: nothing stands there. */
  orders: number | null;
  showsOrders: boolean;
  isResolving: boolean;
  onBack: () => void;
  onOrders: () => void;
  onClaim: () => void;
  onAction: (action: MenuAction) => void;
  onResolving: (isOpen: boolean) => void;
  onResolve: (outcome: Outcome) => void;
};

export function ConversationHead({
  row,
  me,
  may,
  isBusy,
  behindMs,
  lines,
  orders,
  showsOrders,
  isResolving,
  ...on
}: Props) {
  const now = useNow(behindMs);
  return (
    <header className="bt-head">
      <button type="button" className="bt-back" onClick={on.onBack} aria-label={say("conversation.back")}>
        ←
      </button>
      <div className="bt-head-who">
        <h2>{row?.who ?? say("conversation.loading")}</h2>
        {row && (
          <>
            <TierBadge tier={row.tier} />
            <VerificationBadge {...{ row, lines, now }} />
            <PriorityMark row={row} />
            <HolderLabel {...{ row, now, me }} />
            <ServiceTimer {...{ row, now }} />
          </>
        )}
        {row?.queueName && <span className="bt-queue">{row.queueName}</span>}
      </div>
      <div className="bt-head-actions">
        {orders !== null && (
          <span className="bt-orders-toggle">
            <Button onClick={on.onOrders} ariaExpanded={showsOrders}>
              {orders > 0 ? sayCount("orders.count", orders) : say("profile.title")}
            </Button>
          </span>
        )}
        {may.claim && (
          <Button variant="primary" loading={isBusy} onClick={on.onClaim}>
            {say("conversation.claim")}
          </Button>
        )}
        <ActionMenu may={may} onAction={on.onAction} />
        {may.resolve && (
          <ResolveMenu
            {...{ isBusy }}
            isOpen={isResolving}
            onOpen={on.onResolving}
            onResolve={on.onResolve}
          />
        )}
      </div>
    </header>
  );
}
