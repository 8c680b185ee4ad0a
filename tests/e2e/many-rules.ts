/** Conditions of all kinds that a shop has many of, with texts as long as real ones. */
const CONDITIONS = [
  {
    kind: "keyword",
    words: ["refund dispute", "charge back", "lawyer", "legal action", "fraud", "stolen card", "scam"],
  },
  {
    kind: "topic",
    topics: ["wholesale", "fake-received", "expired-received", "damaged-item", "address-change"],
  },
  { kind: "customer-tag", tags: ["wholesale", "press", "ambassador", "subscription-gold"] },
  { kind: "pattern", patterns: ["order\\s+#?\\d{6,}", "batch\\s+[a-z]{2}\\d{4}"] },
  { kind: "frustrated", level: "mild" },
  { kind: "minutes", minutes: 12 },
] as const;

const LINE = "Thank you for telling us. A person from our team reads this now and answers within 5 minutes.";

/** A matrix of so many rules, as a shop that uses everything writes them. */
export function manyRules(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `rule-${at + 1}`,
    name: `Rule number ${at + 1}`,
    condition: CONDITIONS[at % CONDITIONS.length],
    priority: at % 3 === 0 ? "urgent" : "normal",
    serviceSeconds: at % 4 === 0 ? 300 : null,
    hours: at % 5 === 0 ? { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30" } : null,
    lines: at % 2 === 0 ? { en: LINE } : {},
  }));
}
