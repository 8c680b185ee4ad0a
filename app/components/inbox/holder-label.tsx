import type { InboxRow } from "#app/contract/inbox-row.ts";
import { holderWords } from "./holder-words.ts";
import type { Me } from "./me.ts";

/** Who has it now. Being asked oneself is what no one should overlook. */
export function HolderLabel({ row, now, me }: { row: InboxRow; now: number | null; me: Me }) {
  const look = row.offered?.agentId === me.agentId ? "mine" : row.holder;
  return (
    <span className="bt-holder" data-holder={look} suppressHydrationWarning>
      {holderWords(row, me, now)}
    </span>
  );
}
