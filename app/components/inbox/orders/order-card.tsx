import type { ContextOrder } from "#app/contract/context-block.ts";
import { say } from "../../words.ts";
import { AdminLink } from "./admin-link.tsx";
import { CopyButton } from "./copy-button.tsx";
import { GoodsLine } from "./goods-line.tsx";
import { Parcels, Returns } from "./parcels.tsx";
import { Fact, Part, Tags, Written } from "./part.tsx";
import { Refunds, Transactions } from "./payments.tsx";
import { sayState } from "./say-state.ts";
import { showDay, showMoney } from "./show.ts";
import { SomeFirst } from "./some-first.tsx";
import { Tracking } from "./tracking.tsx";

const MOST_LINES = 8;

type Props = { order: ContextOrder; isOpen: boolean; timezone: string };

/** One order, folded to its number, sum and states until it is needed. */
export function OrderCard({ order, isOpen, timezone }: Props) {
  const { id, name, placedAt, total, payment, fulfilment, tracking, parcels, refunded, note, tags } = order;
  return (
    <details className="bt-order" open={isOpen} data-meant={order.meant}>
      <summary>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="bt-sum">{showMoney(total)}</span>
        <span className="bt-muted bt-wide">
          {showDay(placedAt, timezone)} · {sayState("payment", payment)} ·{" "}
          {sayState("fulfilment", fulfilment)}
        </span>
        <Marks {...order} />
      </summary>
      <div className="bt-order-does">
        <AdminLink to={`orders/${encodeURIComponent(id)}`} {...{ name }} />
        <CopyButton text={name} what={say("orders.number")} label={say("orders.copy", { name })} />
      </div>
      <SomeFirst items={order.lines} most={MOST_LINES} className="bt-order-lines">
        {(line, at) => <GoodsLine key={at} {...line} />}
      </SomeFirst>
      {(parcels.length === 0 || refunded !== null) && (
        <dl>
          {parcels.length === 0 && (
            <Fact label={say("orders.tracking")}>
              {tracking ? <Tracking {...tracking} /> : say("orders.tracking.none")}
            </Fact>
          )}
          {refunded !== null && <Fact label={say("orders.refunded")}>{showMoney(refunded)}</Fact>}
        </dl>
      )}
      <Transactions items={order.transactions} {...{ timezone }} />
      <Refunds items={order.refunds} {...{ timezone }} />
      <Returns items={order.returns} />
      <Parcels items={parcels} {...{ timezone }} />
      {note && (
        <Part title={say("orders.note")}>
          <Written text={note} />
        </Part>
      )}
      {tags.length > 0 && (
        <Part title={say("orders.tags")}>
          <Tags {...{ tags }} />
        </Part>
      )}
    </details>
  );
}

function Marks({ meant, mayBeMeant, isTheirs }: ContextOrder) {
  return (
    <>
      {meant && <em>{say("orders.meant")}</em>}
      {mayBeMeant && <em>{say("orders.may-be-meant")}</em>}
      {!isTheirs && <em data-look="doubt">{say("orders.not-theirs")}</em>}
    </>
  );
}
