import type { ContextRefund, ContextTransaction } from "#app/contract/context-block.ts";
import { say } from "../../words.ts";
import { GoodsLine } from "./goods-line.tsx";
import { Part, Written } from "./part.tsx";
import { sayState } from "./say-state.ts";
import { showDay, showMoney, showState } from "./show.ts";
import { SomeFirst } from "./some-first.tsx";

const MOST = 6;

type Timed<Item> = { items: readonly Item[]; timezone: string };

/** Every movement of money: what it was, whether it went through, by what, when. */
export function Transactions({ items, timezone }: Timed<ContextTransaction>) {
  if (items.length === 0) return null;
  return (
    <Part title={say("orders.transactions")}>
      <SomeFirst {...{ items }} most={MOST} className="bt-moves">
        {({ kind, status, gateway, card, amount, at }, index) => (
          <li key={index} data-status={status}>
            <span>
              {sayState("transaction", kind)}, {sayState("transaction.status", status)}
            </span>
            <span className="bt-sum">{showMoney(amount)}</span>
            <span className="bt-muted bt-wide">
              {[card, gateway && showState(gateway), at && showDay(at, timezone)].filter(Boolean).join(" · ")}
            </span>
          </li>
        )}
      </SomeFirst>
    </Part>
  );
}

export function Refunds({ items, timezone }: Timed<ContextRefund>) {
  if (items.length === 0) return null;
  return (
    <Part title={say("orders.refunds")}>
      <SomeFirst {...{ items }} most={MOST} className="bt-moves">
        {({ at, amount, note, lines }, index) => (
          <li key={index}>
            <span>{at ? showDay(at, timezone) : say("orders.refund")}</span>
            <span className="bt-sum">{showMoney(amount)}</span>
            {(lines.length > 0 || note) && (
              <div className="bt-wide bt-muted">
                <ul>
                  {lines.map((line, place) => (
                    <GoodsLine key={place} {...line} />
                  ))}
                </ul>
                {note && <Written text={note} />}
              </div>
            )}
          </li>
        )}
      </SomeFirst>
    </Part>
  );
}
