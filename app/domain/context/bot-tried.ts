import type { ContextLine } from "#app/contract/context-block.ts";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { Words } from "#app/domain/words.ts";
import { shorten } from "./shorten.ts";

const QUOTED_LETTERS = 90;

/** What the bot did, from its own lines in the log; one line says so when it did nothing. */
export function botTried({ events }: Conversation, words: Words): ContextLine[] {
  const tried = merged(events.flatMap((event) => lineOf(event, words) ?? []));
  const nothing = { text: words("context.tried.nothing"), evidence: { seqs: [], records: [] } };
  return tried.length > 0 ? tried : [nothing];
}

/** The same card shown twice is said once, with both places. */
function merged(lines: readonly ContextLine[]): ContextLine[] {
  const byText = new Map<string, ContextLine>();
  for (const line of lines) {
    const { evidence } = byText.get(line.text) ?? line;
    const seqs = [...new Set([...evidence.seqs, ...line.evidence.seqs])];
    byText.set(line.text, { text: line.text, evidence: { ...evidence, seqs } });
  }
  return [...byText.values()];
}

function lineOf(event: LogEvent, words: Words): ContextLine | null {
  const line = (text: string, records: readonly string[] = []) => ({
    text,
    evidence: { seqs: [event.seq], records },
  });
  if (event.type === "person.offered") return line(words(`context.tried.offer.${event.reason}`));
  if (event.type === "wait.told" && event.kind === "engagement") {
    const { link, text } = event;
    if (link) return line(words("context.tried.shown", { title: link.title }), [link.url]);
    return line(words("context.tried.told", { quote: shorten(text, QUOTED_LETTERS) }));
  }
  if (event.type !== "message.posted" || event.author !== "bot" || event.bot.kind === "small-talk")
    return null;
  if (event.bot.kind === "not-known") return line(words("context.tried.not-known"));
  const { title, url } = event.bot.source;
  return line(words("context.tried.answer", { title, quote: shorten(event.text, QUOTED_LETTERS) }), [url]);
}
