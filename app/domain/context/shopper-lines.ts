import type { LogEvent } from "#app/domain/conversation/events.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";

/** What the shopper wrote, with its place in the log. */
export type ShopperLine = {
  readonly seq: number;
  readonly text: string;
  /** What was said to them right before: after "what is your name?" a bare "viswa" is a name. */
  readonly after?: string;
};

export function shopperLines({ events }: Conversation): ShopperLine[] {
  const lines: ShopperLine[] = [];
  let before: string | undefined;
  for (const event of events) {
    if (event.type === "message.posted" && event.author === "shopper") lines.push(lineOf(event, before));
    else if ("text" in event) before = event.text;
  }
  return lines;
}

/** The same event is the same line, so that what was read of it can be kept beside it. */
const made = new WeakMap<LogEvent, ShopperLine>();

function lineOf(event: LogEvent & { readonly text: string }, after: string | undefined): ShopperLine {
  const known = made.get(event);
  if (known && known.after === after) return known;
  const line = { seq: event.seq, text: event.text, ...(after !== undefined && { after }) };
  made.set(event, line);
  return line;
}
