import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";

const ABOUT_MONEY: ReadonlySet<Topic> = new Set(["refund", "return", "cancel-order", "payment-failed"]);

/** Whether what a shopper wrote is about money to be paid back: then the agent needs the payment at hand. */
export function needsPayment(saidText: string): boolean {
  return topicsOf(saidText).some((topic) => ABOUT_MONEY.has(topic));
}
