import type { Queue } from "#app/domain/shop.ts";
import type { Opening } from "./opening.ts";

/** When a queue's people answer, by its own clock or else the shop's. */
export function openingOf({ hours, holidays, timezone }: Queue, ofShop: string): Opening {
  return { hours, holidays, timezone: timezone ?? ofShop };
}
