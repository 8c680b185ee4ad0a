import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Standing } from "#app/domain/triggers/facts.ts";
import type { Played, PlayedTurn } from "./played.ts";

/** One of the shop's own conversations, up to the end of its first handoff. */
export function playedFromLog(id: string, events: readonly LogEvent[], customer: Standing): Played {
  const turns: PlayedTurn[] = [];
  let handedOverAt: number | null = null;
  let claimedAt: Date | null = null;
  let endedAt: Date | null = null;
  for (const event of events) {
    if (event.type === "handoff.requested") {
      if (handedOverAt !== null) break;
      handedOverAt = turns.findLastIndex(({ role }) => role === "customer");
    }
    if (event.type === "conversation.claimed") claimedAt ??= event.at;
    if (event.type === "conversation.resolved") endedAt ??= event.at;
    const last = turns.at(-1);
    if (event.type === "answer.helped" && last) turns[turns.length - 1] = { ...last, settles: true };
    const turn = turnOf(event);
    // An offer that comes with an answer is left out: the answer is what was said.
    if (turn && !(event.type === "person.offered" && turns.at(-1)?.role === "bot")) turns.push(turn);
  }
  return {
    id,
    from: "shop",
    startedAt: events[0]?.at ?? null,
    turns,
    customer,
    handedOverAt: handedOverAt === -1 ? null : handedOverAt,
    agentMinutes: claimedAt && endedAt ? (endedAt.getTime() - claimedAt.getTime()) / 60_000 : null,
  };
}

function turnOf(event: LogEvent): PlayedTurn | null {
  const { seq, at } = event;
  const plain = { how: "words", seq, at, notKnown: false, settles: false } as const;
  switch (event.type) {
    case "message.posted": {
      const role = event.author === "shopper" ? "customer" : event.author;
      const notKnown = event.author === "bot" && event.bot.kind === "not-known";
      return { ...plain, role, text: event.text, notKnown };
    }
    case "person.offered":
      return { ...plain, role: "bot", text: event.text };
    case "person.requested":
      return { ...plain, role: "customer", text: "", how: "button" };
    default:
      return null;
  }
}
