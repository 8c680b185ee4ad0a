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
    if (event.type === "message.posted" && event.author === "shopper")
      lines.push({ seq: event.seq, text: event.text, ...(before !== undefined && { after: before }) });
    else if ("text" in event) before = event.text;
  }
  return lines;
}
