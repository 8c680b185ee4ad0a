import type { ContextParcel, ContextReturn } from "#app/contract/context-block.ts";
import { say } from "../../words.ts";
import { Part } from "./part.tsx";
import { sayState } from "./say-state.ts";
import { showDay } from "./show.ts";
import { SomeFirst } from "./some-first.tsx";
import { Tracking } from "./tracking.tsx";

const MOST = 6;

/** Where each parcel is, when it was sent and is due, and its number. */
export function Parcels({ items, timezone }: { items: readonly ContextParcel[]; timezone: string }) {
  if (items.length === 0) return null;
  return (
    <Part title={say("orders.parcels")}>
      <SomeFirst {...{ items }} most={MOST} className="bt-moves">
        {({ status, tracking, ...parcel }, index) => (
          <li key={index}>
            <span className="bt-wide">{sayState("parcel", status)}</span>
            <span className="bt-wide bt-muted">{days(parcel, timezone)}</span>
            {tracking && (
              <span className="bt-wide bt-number">
                <Tracking {...tracking} />
              </span>
            )}
          </li>
        )}
      </SomeFirst>
    </Part>
  );
}

export function Returns({ items }: { items: readonly ContextReturn[] }) {
  if (items.length === 0) return null;
  return (
    <Part title={say("orders.returns")}>
      <SomeFirst {...{ items }} most={MOST} className="bt-moves">
        {({ name, status, lines }, index) => (
          <li key={index}>
            <span>{name}</span>
            <span>{sayState("return", status)}</span>
            {lines.map(({ title, quantity, reason }, place) => (
              <span key={place} className="bt-wide bt-muted">
                {quantity} × <bdi>{title}</bdi>
                {reason && `: ${sayState("return.reason", reason)}`}
              </span>
            ))}
          </li>
        )}
      </SomeFirst>
    </Part>
  );
}

type Days = Pick<ContextParcel, "sentAt" | "dueAt" | "deliveredAt">;

/** When it was due says nothing any more once it is there. */
function days({ sentAt, dueAt, deliveredAt }: Days, timezone: string): string {
  return [
    sentAt && say("parcel.sent", { day: showDay(sentAt, timezone) }),
    dueAt && !deliveredAt && say("parcel.due", { day: showDay(dueAt, timezone) }),
    deliveredAt && say("parcel.delivered", { day: showDay(deliveredAt, timezone) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
