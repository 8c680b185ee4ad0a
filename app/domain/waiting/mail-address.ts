import { collected } from "#app/domain/context/collected.ts";
import { shopperLines } from "#app/domain/context/shopper-lines.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { CustomerRecord } from "#app/domain/records.ts";
import { maskedAddress } from "./mail-window.ts";

/** The address the shopper wrote last, else the one in Shopify's record, which the log does not keep in full. */
export function knownAddress(it: Conversation, customer: CustomerRecord | null): string | null {
  const written = collected(shopperLines(it), []).findLast(({ field }) => field === "email");
  if (written) return written.value;
  return customer?.email ? maskedAddress(customer.email) : null;
}
