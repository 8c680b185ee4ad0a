import { type ReactNode, useState } from "react";
import { say } from "../../words.ts";

type Props<Item> = {
  items: readonly Item[];
  /** So many at first; the rest with one press. */
  most: number;
  className?: string;
  children: (item: Item, at: number) => ReactNode;
};

/** A list that stays short until somebody wants all of it. */
export function SomeFirst<Item>({ items, most, className, children }: Props<Item>) {
  const [isWhole, setIsWhole] = useState(false);
  // Not for one more, which takes no more room than the button.
  const isShort = items.length <= most + 1;
  const shown = isWhole || isShort ? items : items.slice(0, most);
  return (
    <>
      <ul className={className}>{shown.map((item, at) => children(item, at))}</ul>
      {!isShort && (
        <button
          type="button"
          className="bt-plain bt-all"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? say("orders.fewer") : say("orders.all", { count: items.length })}
        </button>
      )}
    </>
  );
}
