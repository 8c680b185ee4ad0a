import type { Course } from "./dissatisfaction/course.ts";
import type { Entity } from "./entities.ts";

/** Yes or no, and how sure: 0 to 1, calibrated, so that of all with 0.8 about eight in ten are so. */
export type Judgement = { readonly decision: boolean; readonly score: number };

/** What is understood of the last turn of a conversation, with the turns before it. */
export type Reading = {
  /** Null: about nothing that the shop or Baton has a name for. */
  readonly topic: {
    readonly name: string;
    readonly confidence: number;
    /** Whose name it is: one that the shop taught, or one that Baton brings. */
    readonly of: "shop" | "baton";
  } | null;
  /** How many different things the message is about. */
  readonly matters: number;
  readonly wantsPerson: Judgement & { readonly words: string | null };
  readonly mood: {
    readonly label: "negative" | "neutral" | "positive";
    /** -1 … 1. */
    readonly score: number;
    readonly words: readonly string[];
  };
  /** Of the mood, over the customer's turns. */
  readonly direction: "falling" | "steady" | "rising";
  readonly dissatisfied: Judgement & { readonly words: readonly string[] };
  readonly abuse: Judgement & { readonly words: readonly string[] };
  /** The earlier turn (its index) that the customer asks again. */
  readonly rephrases: { readonly turn: number; readonly similarity: number } | null;
  /** How it has gone so far. */
  readonly course: Course;
  /** The bot's answer right before: how well it fits what was asked, 0 to 1. */
  readonly botAnswer: {
    readonly match: number;
    readonly repeated: boolean;
    readonly notKnown: boolean;
    /** It understood, but what was wanted was not to be had. */
    readonly refused: boolean;
  } | null;
  readonly entities: readonly Entity[];
  /** What an agent's or the bot's line asks for although it was given. */
  readonly asksAgain: readonly string[];
};
