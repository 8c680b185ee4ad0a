import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { turnsOf } from "#app/domain/conversation/turns.ts";
import { localTime } from "#app/domain/hours.ts";
import type { Facts, Heard, Standing } from "#app/domain/triggers/facts.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";

export type Moment = {
  /** As it was before the message. */
  readonly conversation: Conversation;
  readonly customer: Standing;
  readonly now: Date;
  /** Of the shop, such as `Europe/Paris`. */
  readonly timezone: string;
  /** What is understood of the last of some turns, by the shop's own topics and Baton's. */
  readonly read: (turns: readonly Turn[]) => Reading;
};

type Asked = Pick<Facts, "isQuestion" | "outsideKnowledge">;

/** All that the matrix is asked about, from the log and the message that is about to follow it. */
export function factsOf(
  { conversation, customer, now, timezone, read }: Moment,
  heard: Heard,
  asked: Asked,
): Facts {
  const before = turnsOf(conversation.events);
  const turns =
    heard.how === "words"
      ? [...before, { role: "customer", text: heard.text, seq: heard.seq } as const]
      : before;
  const unresolved = unresolvedLines(conversation.events);
  return {
    ...asked,
    heard,
    reading: heard.how === "words" ? read(turns) : null,
    turns,
    offer: conversation.offer,
    customer,
    unresolvedSeqs: [...unresolved.map(({ seq }) => seq), heard.seq],
    unresolvedTurns: conversation.unresolvedTurns + 1,
    minutes: unresolved[0] ? (now.getTime() - unresolved[0].at.getTime()) / 60_000 : 0,
    local: localTime(now, timezone),
  };
}

/** The shopper's messages since the last that helped. */
function unresolvedLines(events: readonly LogEvent[]): LogEvent[] {
  const since = events.findLast(({ type }) => type === "answer.helped")?.seq ?? 0;
  return events.filter(
    ({ seq, type, author }) => seq > since && type === "message.posted" && author === "shopper",
  );
}
