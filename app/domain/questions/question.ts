/** What came of a shopper's message, as far as is known. */
export const OUTCOMES = ["answered", "not-known", "handed-over", "untold"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One message of a shopper, masked. */
export type Asked = { readonly text: string; readonly outcome: Outcome };

/** What a merchant is asked about: messages that mean the same, by one of them. */
export type Question = {
  /** Stays when the questions are grouped anew, once it was answered. */
  readonly id: string;
  /** The most central of the real messages. */
  readonly title: string;
  /** A topic that Baton brings, when most of the messages are about one. */
  readonly topic: string | null;
  readonly count: number;
  /** Of all questions that were asked, 0 to 1. */
  readonly share: number;
  /** Real messages from the middle of the group to its edge. */
  readonly examples: readonly string[];
  /** What a topic of the shop's own is taught with: more of them, without those at the edge. */
  readonly phrases: readonly string[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
};

/** A question as it is kept with its two answers: what the merchant saw when answering. */
export type KeptQuestion = Pick<Question, "title" | "topic" | "examples" | "phrases">;

/** The merchant's answers to the two questions; null: not answered yet. */
export type Answers = {
  /** Could a wrong answer hurt the customer or expose the shop? */
  readonly harm: boolean | null;
  /** Is the right answer in the documents, and can the question be read in only one way? */
  readonly clear: boolean | null;
};

export type Answered = Answers & { readonly id: string; readonly question: KeptQuestion };
