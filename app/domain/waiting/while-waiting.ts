import { allowedAnswer } from "#app/domain/bot/allowed-answer.ts";
import type { KnowledgeIndex } from "#app/domain/bot/knowledge.ts";
import { collected } from "#app/domain/context/collected.ts";
import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { type Episode, isQueued } from "#app/domain/handoff/episode.ts";
import type { VisitorId } from "#app/domain/ids.ts";
import { isRegulated } from "#app/domain/triggers/regulated.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import type { OrderRecord } from "#app/domain/records.ts";
import type { Words } from "#app/domain/words.ts";
import { orderCard, orderMeant, type Useful } from "./engagement.ts";
import { mailChosen } from "./mail-chosen.ts";
import { noteAddress } from "./note-address.ts";
import { waitLine } from "./window.ts";

type Meanwhile = {
  readonly visitorId: VisitorId;
  readonly clientId: string;
  readonly text: string;
  readonly knowledge: KnowledgeIndex;
  readonly rules: readonly Rule[];
  readonly words: Words;
  /** That the shopper has shown to be theirs. */
  readonly orders: readonly OrderRecord[];
  /** Within how many hours an answer by e-mail comes; null: none can be had. */
  readonly mailHours: number | null;
};

/** A message of so few words is an address and no story. */
const FEW_WORDS = 8;
/** What only a person may answer is not answered by the way either. */
export const FOR_PEOPLE: ReadonlySet<Episode["reason"]> = new Set<Episode["reason"]>([
  "regulated",
  "keyword",
  "pattern",
]);

/**
 * What Baton says to somebody who writes while they wait for a person: their address is taken, what the shop's own pages
 * answer is shown; a detail is simply added. It never takes the chat back, and says nothing on a regulated topic.
 */
export function whileWaiting(it: Conversation, meanwhile: Meanwhile): EventBody[] {
  const { episode } = it;
  if (!episode || !(isQueued(episode) || episode.state === "claimed")) return [];
  if (episode.answerBy === "e-mail") return noteAddress(it, meanwhile.text, meanwhile.words);
  return byMail(it, episode, meanwhile) ?? shown(it, episode, meanwhile) ?? [];
}

function byMail(it: Conversation, episode: Episode, meanwhile: Meanwhile): EventBody[] | null {
  const { text, visitorId, clientId, words, mailHours: hours } = meanwhile;
  if (hours === null || text.trim().split(/\s+/).length > FEW_WORDS || !wasInvited(it, episode)) return null;
  const email = collected([{ seq: 0, text }], []).findLast(({ field }) => field === "email")?.value;
  if (email === undefined) return null;
  return mailChosen(it, episode, { visitorId, clientId: `mail-${clientId}`, email, hours, words });
}

/** Whether they were told that an answer by e-mail is to be had: nobody can say when it is their turn. */
function wasInvited({ events }: Conversation, { id }: Episode): boolean {
  const told = events.filter((event) => event.type === "wait.told" && event.handoffId === id);
  return told.some(
    (event) =>
      event.type === "wait.told" &&
      (event.kind === "exit" || (event.told !== null && event.told.knows !== "time")),
  );
}

function shown(
  it: Conversation,
  episode: Episode,
  { text, knowledge, rules, words, orders }: Meanwhile,
): EventBody[] | null {
  if (FOR_PEOPLE.has(episode.reason) || isRegulated(rules, text)) return null;
  const order = orderMeant(text, orders);
  if (order) return [engaged(it, episode, orderCard(order, words))];
  const found = allowedAnswer(knowledge, text, rules);
  if (found === null || isRegulated(rules, found.source.title)) return null;
  const { title, url } = found.source;
  const answer = words("wait.engagement.answer", { answer: found.text });
  return [engaged(it, episode, { text: answer, link: { title, url } })];
}

/** Something useful to somebody who waits, as a line. */
export function engaged({ events }: Conversation, { id }: Episode, useful: Useful): EventBody {
  const before = events.filter(
    (event) => event.type === "wait.told" && event.handoffId === id && event.kind === "engagement",
  );
  return waitLine(id, { kind: "engagement", n: before.length + 1, ...useful });
}
