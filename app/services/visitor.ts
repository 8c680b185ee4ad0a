import type { CustomerId, VisitorId } from "#app/domain/ids.ts";
import type { Shop } from "#app/domain/shop.ts";

/** Who is chatting, from the visitor token and never from a body. */
export type Visitor = {
  readonly shop: Shop;
  readonly visitorId: VisitorId;
  readonly customerId: CustomerId | null;
};
