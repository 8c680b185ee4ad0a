/** A phrase and the topic it belongs to. */
export type TopicExample = { readonly text: string; readonly intent: string };

/** What people write for "this belongs to none of my topics". */
const NOWHERE: ReadonlySet<string> = new Set(["", "no_nodes_detected", "oos"]);

export function belongsNowhere(intent: string): boolean {
  return NOWHERE.has(intent.trim().toLowerCase());
}

/** The words of a topic's name: "ORDER_STATUS" and "orderStatus" say "order status". */
export function wordsOfName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-./]+/g, " ")
    .toLowerCase();
}
