import type { Line } from "#app/contract/line.ts";
import type { Deed } from "./client.ts";
import type { Entry, Outbox } from "./outbox.ts";
import type { Words } from "./words.ts";

/** What the chat lends to a card: a part of it that is fetched when it is needed. */
export type CardParts = {
  readonly words: Words;
  /** Where cards go. */
  readonly place: HTMLElement;
  readonly log: HTMLElement;
  readonly box: HTMLTextAreaElement;
  /** Does it, and the shopper goes on writing. */
  act(path: Entry["path"], what?: Deed): void;
  send(path: Entry["path"], what?: Deed): void;
  withdraw(clientId: string): void;
};

export type Card = { show(lines: readonly Line[], outbox: Outbox): void };
