import type { Conversation } from "#app/domain/conversation/fold.ts";

/** What the shopper wrote, with its place in the log. */
export type ShopperLine = { readonly seq: number; readonly text: string };

export function shopperLines({ events }: Conversation): ShopperLine[] {
  return events.flatMap((event) =>
    event.type === "message.posted" && event.author === "shopper"
      ? [{ seq: event.seq, text: event.text }]
      : [],
  );
}
