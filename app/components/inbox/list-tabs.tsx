import { ActionList, Popover } from "@shopify/polaris";
import { useState } from "react";
import { say } from "../words.ts";
import type { List } from "./lists.ts";

type Props = { list: List; counts: Record<List, number> | null; onList: (list: List) => void };

/** What an agent looks at all day is one press away; the others are behind “More”. */
const ALWAYS = ["waiting", "mine", "team"] as const satisfies readonly List[];
const MORE = ["snoozed", "all", "resolved"] as const satisfies readonly List[];
/** Where a number would only grow and tell nobody anything. */
const UNCOUNTED: ReadonlySet<List> = new Set<List>(["resolved", "all"]);

export function ListTabs({ list, counts, onList }: Props) {
  return (
    <div className="bt-tabs" role="group" aria-label={say("inbox.lists")}>
      {ALWAYS.map((it) => (
        <button key={it} type="button" aria-pressed={it === list} data-list={it} onClick={() => onList(it)}>
          {say(`inbox.list.${it}`)}
          <Count list={it} counts={counts} />
        </button>
      ))}
      <MoreLists {...{ list, counts, onList }} />
    </div>
  );
}

function MoreLists({ list, counts, onList }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const chosen = MORE.find((it) => it === list);
  const items = MORE.map((it) => ({
    content: say(`inbox.list.${it}`),
    active: it === list,
    suffix: <Count list={it} counts={counts} />,
    onAction: () => {
      setIsOpen(false);
      onList(it);
    },
  }));
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      preferredAlignment="right"
      activator={
        <button
          type="button"
          aria-pressed={chosen !== undefined}
          aria-expanded={isOpen}
          {...(chosen && {
            "aria-label": say("inbox.lists.more.label", { list: say(`inbox.list.${chosen}`) }),
          })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {chosen ? say(`inbox.list.${chosen}`) : say("inbox.lists.more")}
          <span className="bt-caret" aria-hidden="true" />
        </button>
      }
    >
      <ActionList items={items} />
    </Popover>
  );
}

function Count({ list, counts }: Pick<Props, "list" | "counts">) {
  if (UNCOUNTED.has(list) || counts === null || counts[list] === 0) return null;
  return <span className="bt-count">{counts[list]}</span>;
}
