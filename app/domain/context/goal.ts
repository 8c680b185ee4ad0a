import type { WishKind } from "./wish.ts";

/** What is to be decided about an order. `put-right`: it came damaged, wrong, incomplete or bad. */
export type Goal = "money" | "exchange" | "return" | "put-right" | "cancel" | "change" | "parcel";

const GOAL_OF: Readonly<Record<string, Goal>> = {
  "refund": "money",
  "exchange": "exchange",
  "return": "return",
  "cancel-order": "cancel",
  "address-change": "change",
  "order-change": "change",
  "late-delivery": "parcel",
  "order-status": "parcel",
  "not-received": "parcel",
  "delivery-time": "parcel",
  "order-question": "parcel",
  "wrong-item": "put-right",
  "damaged-item": "put-right",
  "missing-item": "put-right",
  "fake-received": "put-right",
  "expired-received": "put-right",
};

type Asked = { readonly topic: string | null; readonly wish: WishKind | null; readonly isFaulty: boolean };

/** What is asked for weighs more than what it is about; who got damaged goods has them put right, whatever they ask for. */
export function goalOf({ topic, wish, isFaulty }: Asked): Goal | null {
  const goal = topic === null ? null : (GOAL_OF[topic] ?? null);
  if (goal === "put-right" || goal === null) return goal;
  if (isFaulty && (goal === "money" || goal === "exchange" || goal === "return")) return "put-right";
  if (wish === "refund") return "money";
  if (wish === "cancel") return "cancel";
  if (wish === "return" && goal !== "money") return "return";
  return goal;
}
