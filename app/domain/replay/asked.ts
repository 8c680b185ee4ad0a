import { localTime } from "#app/domain/hours.ts";
import type { Facts } from "#app/domain/triggers/facts.ts";
import { asksAboutBot } from "#app/domain/understanding/about-bot.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";
import { saidHelped } from "#app/domain/understanding/said-helped.ts";
import { smallTalk } from "#app/domain/understanding/small-talk.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import type { Played } from "./played.ts";

/** What a matrix is asked at one of the customer's turns. Whether a person was offered before is the matrix's own doing. */
export type Asked = { readonly turn: number; readonly facts: Omit<Facts, "offer"> };

export type Reader = {
  readonly read: (turns: readonly Turn[]) => Reading;
  /** Whether the shop's articles, as they are now, have no answer. */
  readonly isUnknown: (text: string) => boolean;
  readonly timezone: string;
};

/** Each turn of the customer up to where a person took over: what comes later was said to a person, not to the bot. */
export function askedIn(played: Played, { read, isUnknown, timezone }: Reader): Asked[] {
  const { turns, customer, handedOverAt } = played;
  const asked: Asked[] = [];
  let unresolved: { seq: number; at: Date | null; isQuestion: boolean }[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.role !== "customer") continue;
    if (handedOverAt !== null && index > handedOverAt) break;
    const { how, text, seq, at } = turn;
    const isQuestion = how === "words" && isAsking(text);
    unresolved.push({ seq, at, isQuestion });
    const first = unresolved[0]?.at;
    asked.push({
      turn: index,
      facts: {
        heard: how === "words" ? { how, text, seq } : { how, seq },
        reading: how === "words" ? read(turns.slice(0, index + 1)) : null,
        turns: turns.slice(0, index + 1),
        isQuestion,
        outsideKnowledge: isQuestion && (turns[index + 1]?.notKnown === true || isUnknown(text)),
        customer,
        unresolvedSeqs: unresolved.map((it) => it.seq),
        unresolvedTurns: unresolved.filter((it) => it.isQuestion).length,
        minutes: at && first ? (at.getTime() - first.getTime()) / 60_000 : 0,
        local: localTime(at ?? played.startedAt ?? MONDAY_NOON, timezone),
      },
    });
    if (turn.settles) unresolved = [];
  }
  return asked;
}

/** A transcript without times is read as if it had been said in working hours. */
const MONDAY_NOON = new Date("2024-01-01T12:00:00Z");

function isAsking(text: string): boolean {
  return smallTalk(text) === null && asksAboutBot(text) === null && !saidHelped(text);
}
