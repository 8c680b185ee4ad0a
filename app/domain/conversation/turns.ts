import type { Turn } from "#app/domain/understanding/turn.ts";
import type { LogEvent } from "./events.ts";

/** What was said in a conversation, as understanding reads it, each with its place in the log. */
export type SaidTurn = Turn & { readonly seq: number };

/** The words of shopper, bot and agents. An offer that comes with an answer is left out: the answer is what was said. */
export function turnsOf(events: readonly LogEvent[]): SaidTurn[] {
  const turns: SaidTurn[] = [];
  for (const event of events) {
    if (event.type === "person.offered" && turns.at(-1)?.role !== "bot")
      turns.push({ role: "bot", text: event.text, seq: event.seq });
    if (event.type !== "message.posted") continue;
    turns.push({
      role: event.author === "shopper" ? "customer" : event.author,
      text: event.text,
      seq: event.seq,
    });
  }
  return turns;
}
