import type { ReactNode } from "react";
import type { ContextBlock, ContextOrder } from "#app/contract/context-block.ts";
import { say, sayCount, sayValue } from "../words.ts";

/** The orders Shopify knows of, the one in question first and open. */
export function OrderPanel({ context, onClose }: { context: ContextBlock; onClose: () => void }) {
  const orders = context.orders.toSorted((a, b) => Number(b.meant) - Number(a.meant));
  return (
    <aside className="bt-orders" aria-label={say("orders.title")}>
      <header>
        <h3>{orders.length > 0 ? sayCount("orders.count", orders.length) : say("orders.title")}</h3>
        <button type="button" className="bt-orders-close" onClick={onClose} aria-label={say("orders.close")}>
          ×
        </button>
      </header>
      {orders.length === 0 && <p className="bt-muted">{say("orders.none")}</p>}
      {orders.map((order, index) => (
        <Order key={order.name} order={order} isOpen={order.meant || index === 0} />
      ))}
      {context.missing.length > 0 && (
        <div className="bt-missing">
          <h4>{say("orders.missing")}</h4>
          <ul>
            {context.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}

function Order({ order, isOpen }: { order: ContextOrder; isOpen: boolean }) {
  const { name, placedAt, total, payment, fulfilment, lines, tracking, refunded, meant } = order;
  return (
    <details className="bt-order" open={isOpen} data-meant={meant}>
      <summary>
        <strong>{name}</strong> <span>{total}</span>
        {meant && <em>{say("orders.meant")}</em>}
      </summary>
      <ul className="bt-order-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl>
        <Fact label={say("orders.placed")} value={day(placedAt)} />
        <Fact label={say("orders.payment")} value={sayValue("payment", payment)} />
        <Fact label={say("orders.fulfilment")} value={sayValue("fulfilment", fulfilment)} />
        <Fact
          label={say("orders.tracking")}
          value={tracking ? <Tracking text={tracking} /> : say("orders.tracking.none")}
        />
        {refunded && <Fact label={say("orders.refunded")} value={refunded} />}
      </dl>
    </details>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The number leads to the carrier's page, where there is one. */
function Tracking({ text }: { text: string }) {
  const url = /https:\/\/\S+/.exec(text)?.[0];
  if (!url) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text.replace(url, "").trim() || url}
    </a>
  );
}

function day(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : at.toLocaleDateString("en", { dateStyle: "medium" });
}
