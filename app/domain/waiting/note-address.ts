import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { collected } from "#app/domain/context/collected.ts";
import type { Words } from "#app/domain/words.ts";
import { addressNoted } from "./mail-window.ts";

/**
 * One line that confirms the address a shopper writes while a person is to answer by e-mail; nothing at any other time,
 * nor once the person has answered.
 */
export function noteAddress(
  { holder, episode, events }: Conversation,
  text: string,
  words: Words,
): EventBody[] {
  const isWaiting = holder.by === "queue" || (holder.by === "agent" && !holder.answered);
  if (!isWaiting || episode?.answerBy !== "e-mail") return [];
  const email = collected([{ seq: 0, text }], []).findLast(({ field }) => field === "email")?.value;
  if (email === undefined) return [];
  const { id: handoffId } = episode;
  const told = events.filter(
    (event) => event.type === "wait.told" && event.handoffId === handoffId && event.kind === "confirmation",
  );
  return [addressNoted({ handoffId, n: told.length + 1, email, words })];
}
