import { Button } from "@shopify/polaris";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Outcome } from "#app/domain/conversation/events.ts";
import { say, sayCount } from "../words.ts";
import { HolderLabel } from "./holder-label.tsx";
import type { allowed, Me } from "./me.ts";
import { ResolveMenu } from "./resolve-menu.tsx";
import { TierBadge } from "./tier-badge.tsx";
import { useNow } from "./use-now.ts";

type Props = {
  row: InboxRow | undefined;
  me: Me;
  may: ReturnType<typeof allowed>;
  isBusy: boolean;
  behindMs: number;
  orders: number;
  onBack: () => void;
  onOrders: () => void;
  onClaim: () => void;
  onResolve: (outcome: Outcome) => void;
};

export function ConversationHead({ row, me, may, isBusy, behindMs, orders, ...on }: Props) {
  const now = useNow(behindMs);
  return (
    <header className="bt-head">
      <button type="button" className="bt-back" onClick={on.onBack} aria-label={say("conversation.back")}>
        ←
      </button>
      <div className="bt-head-who">
        <h2>{row?.who ?? say("conversation.loading")}</h2>
        {row && <TierBadge tier={row.tier} />}
        {row && <HolderLabel {...{ row, now, me }} />}
        {row?.queueName && <span className="bt-queue">{row.queueName}</span>}
      </div>
      <div className="bt-head-actions">
        {orders > 0 && (
          <span className="bt-orders-toggle">
            <Button onClick={on.onOrders}>{sayCount("orders.count", orders)}</Button>
          </span>
        )}
        {may.claim && (
          <Button variant="primary" loading={isBusy} onClick={on.onClaim}>
            {say("conversation.claim")}
          </Button>
        )}
        {may.resolve && <ResolveMenu isBusy={isBusy} onResolve={on.onResolve} />}
      </div>
    </header>
  );
}
