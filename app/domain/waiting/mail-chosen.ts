import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { Episode } from "#app/domain/handoff/episode.ts";
import type { VisitorId } from "#app/domain/ids.ts";
import type { Words } from "#app/domain/words.ts";
import { waitLine } from "./window.ts";

type Chosen = {
  readonly visitorId: VisitorId;
  readonly clientId: string;
  readonly email: string;
  /** Within how many hours the answer comes. */
  readonly hours: number;
  readonly words: Words;
};

/** The lines of a shopper who wants the answer by e-mail: their choice, and the confirmation of it. */
export function mailChosen(
  { events }: Conversation,
  { id: handoffId }: Episode,
  { visitorId, clientId, email, hours, words }: Chosen,
): EventBody[] {
  const told = events.filter(
    (event) => event.type === "wait.told" && event.handoffId === handoffId && event.kind === "confirmation",
  );
  const text = words("wait.mail.chosen", { email, hours });
  return [
    { type: "mail.chosen", author: "shopper", visitorId, clientId, handoffId, text: email },
    waitLine(handoffId, { kind: "confirmation", n: told.length + 1, text }),
  ];
}
