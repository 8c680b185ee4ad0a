import type { InboxRow } from "#app/contract/inbox-row.ts";

/** Who looks at the inbox. A viewer reads and does not answer. */
export type Me = {
  readonly agentId: string;
  readonly name: string;
  readonly role: "admin" | "agent" | "viewer";
};

/** What may be done with a conversation now; the buttons and keys are drawn from this. */
export function allowed(
  row: InboxRow | undefined,
  me: Me,
): { claim: boolean; reply: boolean; resolve: boolean } {
  const answers = me.role !== "viewer";
  const isMine = row?.holder === "agent" && row.agentId === me.agentId;
  return { claim: answers && row?.holder === "queue", reply: answers && isMine, resolve: answers && isMine };
}
