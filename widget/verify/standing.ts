import { lastVerified } from "#app/contract/last-verified.ts";
import type { Line } from "#app/contract/line.ts";

/** What the lines say of an order and whose it is. Times are the server's, in milliseconds. */
export type Standing = {
  /** Shown to be theirs; null: not, or not any longer. */
  readonly verified: { readonly seq: number; readonly orderName: string; readonly until: number } | null;
  /** The code that was asked for last, if none was entered since. */
  readonly asked: { readonly orderName: string; readonly at: number } | null;
  /** The number of an order in what the shopper wrote last; empty: they named none. */
  readonly named: string;
};

const STEPS: readonly Line["type"][] = ["verification.requested", "shopper.verified"];
/** `#4521`, or a number as long as orders have. */
const NUMBER = /#\s?([\w-]*\d[\w-]*)|\b(\d{4,10})\b/;

export function standing(lines: readonly Line[], now: number): Standing {
  const found = lastVerified(lines);
  const [last] = lines.filter(({ type }) => STEPS.includes(type)).slice(-1);
  const isAsked = last?.type === "verification.requested";
  const until = found?.until.getTime() ?? 0;
  return {
    verified:
      found && now < until
        ? { seq: found.verified.seq, orderName: found.verified.orderName ?? "", until }
        : null,
    asked: isAsked ? { orderName: last.orderName ?? "", at: Date.parse(last.at) } : null,
    named: lines.reduce((named, { author, text = "" }) => {
      const [, sign, plain] = (author === "shopper" && NUMBER.exec(text)) || [];
      return sign ?? plain ?? named;
    }, ""),
  };
}
