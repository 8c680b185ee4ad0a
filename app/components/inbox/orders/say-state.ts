import { sayValue } from "../../words.ts";
import { showState } from "./show.ts";

/** A state of Shopify's in our words; in its own, made readable, where it is new to us. */
export function sayState(group: string, state: string): string {
  const words = sayValue(group, state);
  return words === state ? showState(state) : words;
}
