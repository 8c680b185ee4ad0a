import type { ReactNode } from "react";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import { say } from "../words.ts";
import { ListTabs } from "./list-tabs.tsx";
import { ListRow } from "./list-row.tsx";
import type { List } from "./lists.ts";
import type { Me } from "./me.ts";
import { useNow } from "./use-now.ts";

type Props = {
  list: List;
  /** Null until the first snapshot. */
  listed: readonly InboxRow[] | null;
  counts: Record<List, number> | null;
  openId: string | null;
  behindMs: number;
  me: Me;
  onList: (list: List) => void;
  onOpen: (id: string) => void;
  /** What stands above the lists. */
  children: ReactNode;
};

/** The left pane: which conversations there are, who needs somebody most on top. */
export function ConversationList({ list, listed, counts, openId, behindMs, me, children, ...on }: Props) {
  const now = useNow(behindMs);
  return (
    <nav className="bt-list" aria-label={say("inbox.conversations")}>
      {children}
      <ListTabs list={list} counts={counts} onList={on.onList} />
      {listed === null ? (
        <ul className="bt-rows" aria-busy="true" aria-label={say("inbox.loading")}>
          {[1, 2, 3, 4].map((it) => (
            <li key={it} className="bt-row-ghost" />
          ))}
        </ul>
      ) : listed.length === 0 ? (
        <p className="bt-list-empty">{say(`inbox.empty.${list}`)}</p>
      ) : (
        <ul className="bt-rows">
          {listed.map((row) => (
            <ListRow
              key={row.conversationId}
              {...{ row, now, me }}
              isOpen={row.conversationId === openId}
              onOpen={on.onOpen}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}
