import type { ContextLine } from "#app/contract/context-block.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import { cut } from "#app/domain/cut.ts";
import type { Words } from "#app/domain/words.ts";

/** What the bot did, from its own lines in the log; one line says so when it did nothing. */
export function botTried({ events }: Conversation, words: Words): ContextLine[] {
  const tried = events.flatMap((event): ContextLine[] => {
    const evidence = { seqs: [event.seq], records: [] };
    if (event.type === "person.offered")
      return [{ text: words(`context.tried.offer.${event.reason}`), evidence }];
    if (event.type !== "message.posted" || event.author !== "bot") return [];
    if (event.bot.kind === "small-talk") return [];
    if (event.bot.kind === "not-known") return [{ text: words("context.tried.not-known"), evidence }];
    const { title, url } = event.bot.source;
    return [
      {
        text: words("context.tried.answer", { title, quote: opening(event.text) }),
        evidence: { seqs: [event.seq], records: [url] },
      },
    ];
  });
  const nothing = { text: words("context.tried.nothing"), evidence: { seqs: [], records: [] } };
  return tried.length > 0 ? tried : [nothing];
}

function opening(text: string): string {
  return text.length <= 90 ? text : `${cut(text, 90).replace(/\s\S*$/, "")} …`;
}
