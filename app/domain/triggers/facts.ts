import type { SaidTurn } from "#app/domain/conversation/turns.ts";
import type { LocalTime } from "#app/domain/hours.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";

/** What the shopper did: words, or the button that asks for a person. `seq` is the one the line will get. */
export type Heard =
  | { readonly how: "words"; readonly text: string; readonly seq: number }
  | { readonly how: "button"; readonly seq: number };

/** What Shopify's record says of a signed-in shopper; nobody is `{ tier: "unknown", tags: [], spent: null }`. */
export type Standing = {
  readonly tier: Tier;
  readonly tags: readonly string[];
  readonly spent: { readonly amount: string; readonly currency: string } | null;
};

/** All that a decision rests on, as it stands with this message. */
export type Facts = {
  readonly heard: Heard;
  /** Of the message and the turns before it; null for the button. */
  readonly reading: Reading | null;
  /** What was said so far, the message included: what `reading` was read from, each with its place in the log. */
  readonly turns: readonly SaidTurn[];
  /** It asks or tells something: no greeting, no thanks, no answer to an offer. Only then do the softer rules count. */
  readonly isQuestion: boolean;
  /** The bot's articles do not answer it. */
  readonly outsideKnowledge: boolean;
  readonly offer: "never" | "open" | "made";
  readonly customer: Standing;
  /** The shopper's messages since the last that helped, this one included. */
  readonly unresolvedSeqs: readonly number[];
  /** Of these, how many are turns: answered by the bot, or about to be. */
  readonly unresolvedTurns: number;
  /** Since the first of them. */
  readonly minutes: number;
  /** On the shop's clock. */
  readonly local: LocalTime;
};
