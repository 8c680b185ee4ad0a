import { Button } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { clockFace } from "./durations.ts";
import type { allowed, Me } from "./me.ts";
import { useNow } from "./use-now.ts";

type Props = {
  row: InboxRow | undefined;
  me: Me;
  may: ReturnType<typeof allowed>;
  isBusy: boolean;
  behindMs: number;
  onClaim: () => void;
  children: ReactNode;
};

/** The composer for whoever holds the conversation; for everybody else a line that says why they cannot write. */
export function ConversationFoot({ row, me, may, isBusy, behindMs, onClaim, children }: Props) {
  const now = useNow(behindMs);
  if (may.reply) return <footer className="bt-foot">{children}</footer>;
  if (!row) return <footer className="bt-foot" />;
  return (
    <footer className="bt-foot bt-foot-closed" data-holder={row.holder}>
      <p>{why(row, me, now)}</p>
      {may.claim && (
        <Button variant="primary" loading={isBusy} onClick={onClaim}>
          {say("conversation.claim")}
        </Button>
      )}
    </footer>
  );
}

function why(row: InboxRow, me: Me, now: number | null): string {
  const time = clockFace(row.waitingSince && now !== null ? now - Date.parse(row.waitingSince) : 0);
  if (row.holder === "queue" && me.role === "viewer") return say("foot.viewer", { who: row.who, time });
  if (row.holder === "queue") return say("foot.queue", { who: row.who, time });
  if (row.holder === "agent") return say("foot.agent", { name: row.agentName ?? say("author.agent") });
  return say(`foot.${row.holder}`);
}
