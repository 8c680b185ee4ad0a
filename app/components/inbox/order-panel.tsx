import { type KeyboardEvent, useEffect, useRef } from "react";
import { say, sayCount } from "../words.ts";
import { ContextGaps } from "./context-gaps.tsx";
import type { Known } from "./known.ts";
import { AskedCard, CartCard } from "./orders/cart-card.tsx";
import { OrderCard } from "./orders/order-card.tsx";
import { ProfileCard } from "./orders/profile-card.tsx";
import { SomeFirst } from "./orders/some-first.tsx";

const MOST_OTHERS = 4;

type Props = {
  known: Known;
  now: number;
  /** It was asked for: in a narrow frame it lies over the conversation until it is closed. */
  isOpened: boolean;
  onFixed: () => void;
  onClose: () => void;
};

/** Whose chat it is and what they bought: the order that is meant first and open, the cart, the others folded. */
export function OrderPanel({ known, now, isOpened, onFixed, onClose }: Props) {
  const { context, cart, products, timezone } = known;
  const closing = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpened) closing.current?.focus();
  }, [isOpened]);
  if (context === null) return null;
  const { orders, profile, missing } = context;
  const isAsked = ({ meant, mayBeMeant }: (typeof orders)[number]) => meant || mayBeMeant;
  const others = orders.filter((order) => !isAsked(order));
  // Where none is meant, the newest is the best guess there is.
  const [newest] = orders.some(isAsked) ? [] : others;
  function close(): void {
    onClose();
    document.querySelector<HTMLElement>(".bt-orders-toggle button")?.focus();
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !isOpened) return;
    // Elsewhere it closes the conversation.
    event.preventDefault();
    close();
  }
  return (
    <aside className="bt-orders" aria-label={say("orders.title")} onKeyDown={handleKey}>
      <header>
        <h3>{orders.length > 0 ? sayCount("orders.count", orders.length) : say("orders.title")}</h3>
        <button
          ref={closing}
          type="button"
          className="bt-orders-close"
          onClick={close}
          aria-label={say("orders.close")}
        >
          ×
        </button>
      </header>
      {orders.length === 0 && <p className="bt-muted bt-none">{say("orders.none")}</p>}
      {orders.filter(isAsked).map((order) => (
        <OrderCard key={order.id} {...{ order, timezone }} isOpen={order.meant} />
      ))}
      {cart && <CartCard {...{ cart, now }} />}
      {products.length > 0 && <AskedCard {...{ products }} />}
      <SomeFirst items={others} most={MOST_OTHERS} className="bt-others">
        {(order) => (
          <li key={order.id}>
            <OrderCard {...{ order, timezone }} isOpen={order === newest} />
          </li>
        )}
      </SomeFirst>
      <ProfileCard {...{ profile, timezone }} />
      {missing.length > 0 && (
        <details className="bt-card bt-missing" open={orders.length === 0}>
          <summary>{sayCount("orders.missing", missing.length)}</summary>
          <ContextGaps gaps={missing} onFixed={onFixed} />
        </details>
      )}
    </aside>
  );
}
