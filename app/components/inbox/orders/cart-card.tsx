import type { AskedProduct, ShownCart } from "#app/contract/shown-cart.ts";
import { say } from "../../words.ts";
import { pointInTime } from "../point-in-time.ts";
import { GoodsLine } from "./goods-line.tsx";
import { showMoney } from "./show.ts";
import { SomeFirst } from "./some-first.tsx";

const MOST = 6;

/** What lies in the cart now, as the shopper's own page says. `now` in milliseconds. */
export function CartCard({ cart, now }: { cart: ShownCart; now: number }) {
  const { lines, total, at } = cart;
  return (
    <section className="bt-card" aria-label={say("cart.title")}>
      <h4>{say("cart.title")}</h4>
      {lines.length === 0 ? (
        <p>{say("cart.empty")}</p>
      ) : (
        <>
          <SomeFirst items={lines} most={MOST}>
            {(line, place) => <GoodsLine key={place} {...line} />}
          </SomeFirst>
          <p className="bt-goods bt-total">
            <span>{say("cart.total")}</span>
            <span className="bt-sum">{showMoney(total)}</span>
          </p>
        </>
      )}
      <p className="bt-muted">{say("cart.as-of", { time: pointInTime(at, new Date(now).toISOString()) })}</p>
    </section>
  );
}

/** What the shopper wrote about, and where the shop says more of it. */
export function AskedCard({ products }: { products: readonly AskedProduct[] }) {
  return (
    <section className="bt-card" aria-label={say("asked.title")}>
      <h4>{say("asked.title")}</h4>
      <ul>
        {products.map(({ title, variant, where, url }) => (
          <li key={`${title} ${variant}`} className="bt-goods">
            <span>
              {url === null ? (
                <bdi>{title}</bdi>
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  <bdi>{title}</bdi>
                </a>
              )}
              {variant !== null && (
                <span className="bt-muted">
                  {" "}
                  (<bdi>{variant}</bdi>)
                </span>
              )}
            </span>
            <span className="bt-muted">{say(`asked.${where}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
