import type { CustomerRecord, OrderRecord } from "#app/domain/records.ts";
import type { Verification } from "#app/domain/verification/verification.ts";
import { customerOf } from "#app/domain/verification/verification.ts";

/** What the block may say of the shopper, parted by whether anything confirms that it is theirs. */
export type KnownRecords = {
  readonly customer: CustomerRecord | null;
  /** The newest first. */
  readonly theirs: readonly OrderRecord[];
  /** Orders that were only named. */
  readonly unconfirmed: readonly OrderRecord[];
};

/** A record without a signature or a code is somebody else's as far as we know. */
export function knownRecords(input: {
  readonly verification: Verification;
  readonly customer: CustomerRecord | null;
  readonly named: readonly OrderRecord[];
}): KnownRecords {
  const { verification, named } = input;
  const id = customerOf(verification);
  const customer = id !== null && input.customer?.id === id ? input.customer : null;
  const ofCode = verification.level === "code" ? verification.orderId : null;
  const isTheirs = (order: OrderRecord) => order.id === ofCode || (id !== null && order.customerId === id);
  const theirs = unique([...(customer?.orders ?? []), ...named.filter(isTheirs)]);
  return {
    customer,
    theirs: theirs.toSorted((a, b) => b.placedAt.getTime() - a.placedAt.getTime()),
    unconfirmed: unique(named).filter((order) => !theirs.some(({ id }) => id === order.id)),
  };
}

function unique(orders: readonly OrderRecord[]): OrderRecord[] {
  return [...new Map(orders.map((order) => [order.id, order])).values()];
}
