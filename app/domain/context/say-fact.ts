import type { Words } from "#app/domain/words.ts";
import { dayText } from "./day.ts";
import { money } from "./money.ts";
import type { Fact } from "./next-action.ts";

type Saying = { readonly words: Words; readonly timezone: string };

/** A fact as the agent reads it. */
export function sayFact(it: Fact, { words, timezone }: Saying): string {
  const say = (variables: Record<string, string | number> = {}, more = "") =>
    words(`context.fact.${it.fact}${more}`, variables);
  const day = (at: Date) => dayText(at, timezone);
  switch (it.fact) {
    case "unpaid":
    case "held":
      return say({ total: money(it.total) });
    case "refunded-all":
    case "refunded-part": {
      const sums = { refunded: money(it.refunded), left: money(it.left) };
      return it.at ? say({ ...sums, day: day(it.at) }, ".on") : say(sums);
    }
    case "return-open":
      return say({ name: it.name, status: stateWords(it.status) });
    case "on-its-way":
    case "delayed":
      return it.dueAt ? say({ day: day(it.dueAt) }, ".due") : say();
    case "delivered":
    case "sent-long-ago":
      return it.at ? say({ day: day(it.at) }, ".on") : say();
    case "window-unknown":
      return say({ days: it.days });
    case "window-open":
    case "window-over":
      return say({ days: it.days, day: day(it.last), over: it.over });
    case "limit-fine":
    case "limit-above": {
      const limit = money({ amount: String(it.limit), currency: it.left.currency });
      const sums = { left: money(it.left), limit };
      return it.tier ? say({ ...sums, tier: words(`tier.${it.tier}`) }, ".tier") : say(sums);
    }
    default:
      return say();
  }
}

/** `IN_TRANSIT` as people read it. */
export function stateWords(state: string): string {
  return state.toLowerCase().replaceAll("_", " ");
}
