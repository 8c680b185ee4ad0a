import { say } from "../words.ts";
import { type List, LISTS } from "./lists.ts";

type Props = { list: List; counts: Record<List, number> | null; onList: (list: List) => void };

export function ListTabs({ list, counts, onList }: Props) {
  return (
    <div className="bt-tabs" role="group" aria-label={say("inbox.lists")}>
      {LISTS.map((it) => (
        <button key={it} type="button" aria-pressed={it === list} data-list={it} onClick={() => onList(it)}>
          {say(`inbox.list.${it}`)}
          {it !== "resolved" && counts !== null && counts[it] > 0 && (
            <span className="bt-count">{counts[it]}</span>
          )}
        </button>
      ))}
    </div>
  );
}
