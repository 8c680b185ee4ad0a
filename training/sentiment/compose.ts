import { seeded } from "../lib/random.ts";
import type { Sample } from "./sources.ts";

const JOINTS = [". ", ". ", ", ", " ", "! ", " - ", "... ", "; "];
const WEIGHT = 0.5;
const THIRD_PART = 0.3;

/** Longer messages: two or three written ones of a trade in a row. With one complaint among them it is a complaint. */
export function compose(phrases: readonly Sample[], count: number): Sample[] {
  const random = seeded(11);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const byTrade = Map.groupBy(phrases, ({ trade }) => trade);
  return Array.from({ length: count }, () => {
    const first = pick(phrases);
    const others = byTrade.get(first.trade) ?? phrases;
    const more = [pick(others), ...(random() < THIRD_PART ? [pick(others)] : [])];
    const labels = [first, ...more].map(({ label }) => label);
    const tail = more.map(({ text }) => pick(JOINTS) + text.replace(/^@\w+ /, ""));
    const good = labels.includes("positive") ? "positive" : "neutral";
    return {
      ...first,
      text: first.text + tail.join(""),
      label: labels.includes("negative") ? "negative" : good,
      source: "composed",
      weight: WEIGHT,
    };
  });
}
