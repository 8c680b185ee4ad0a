/** Topics that no few words tell; they are learned from examples and heard by `shipped-topic.ts` alone. */
export const LEARNED_TOPICS = [
  "careers",
  "company",
  "complaint",
  "custom-order",
  "fraud",
  "gift-wrap",
  "instalments",
  "lab-results",
  "legality",
  "not-received",
  "order-change",
  "price",
  "product-details",
  "review",
  "side-effects",
  "trial",
  "usage",
] as const;
export type LearnedTopic = (typeof LEARNED_TOPICS)[number];
