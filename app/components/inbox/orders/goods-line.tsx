import { say } from "../../words.ts";
import { showMoney } from "./show.ts";

type Props = {
  title: string;
  variant?: string | null;
  quantity: number;
  /** Of one; null: not known. */
  price?: string | null;
  /** On the shop's own storefront. */
  url?: string | null;
};

/** `2 × Everyday Whey (Coffee)` and what one costs. Titles may be in any script and say anything. */
export function GoodsLine({ title, variant = null, quantity, price = null, url = null }: Props) {
  const name = <bdi>{title}</bdi>;
  return (
    <li className="bt-goods">
      <span>
        {quantity} ×{" "}
        {url === null ? (
          name
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        )}
        {variant !== null && (
          <span className="bt-muted">
            {" "}
            (<bdi>{variant}</bdi>)
          </span>
        )}
      </span>
      {price !== null && (
        <span className="bt-sum">
          {quantity === 1 ? showMoney(price) : say("orders.each", { price: showMoney(price) })}
        </span>
      )}
    </li>
  );
}
