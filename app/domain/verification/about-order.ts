import type { Conversation } from "#app/domain/conversation/fold.ts";
import { isRegulated } from "#app/domain/triggers/regulated.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { entitiesOf } from "#app/domain/understanding/entities.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import { topicsOf } from "#app/domain/understanding/topics.ts";
import { verificationOf } from "./verification-of.ts";

/** What is answered from an order, and not from the shop's pages. */
const ABOUT_AN_ORDER: ReadonlySet<Topic> = new Set<Topic>([
  "order-status",
  "late-delivery",
  "order-question",
  "delivering-now",
  "cancel-order",
  "address-change",
  "missing-item",
  "wrong-item",
  "fake-received",
]);

type Said = { readonly text: string; readonly rules: readonly Rule[]; readonly now: Date };

/**
 * Whether somebody we do not know should be told that they can show an order to be theirs: they speak of one, and have not
 * been told in this conversation, or not since what they showed has ended.
 */
export function shouldOffer(it: Conversation, { text, rules, now }: Said): boolean {
  if (verificationOf(it, now).level !== "unverified") return false;
  const last = it.events.findLast(
    ({ type }) => type === "verification.offered" || type === "shopper.verified",
  );
  if (last?.type === "verification.offered" || isRegulated(rules, text)) return false;
  return (
    topicsOf(text).some((topic) => ABOUT_AN_ORDER.has(topic)) ||
    entitiesOf(text).some(({ kind }) => kind === "order")
  );
}
