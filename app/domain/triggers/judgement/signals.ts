/** All that the judgement weighs, as it stands with the customer's last message. Shares and chances are 0 to 1. */
export type Signals = {
  /** How surely the message asks for a person. */
  readonly wantsPerson: number;
  /** How surely the customer is dissatisfied at this turn. */
  readonly dissatisfied: number;
  /** Of the message, -1 … 1. */
  readonly mood: number;
  /** The mood over the customer's turns: falling is below 0, rising above, -1 … 1. */
  readonly direction: number;
  readonly abusive: number;
  /** The message asks an earlier question again. */
  readonly rephrased: boolean;
  /** How many of the customer's messages did, this one included. */
  readonly timesRephrased: number;
  /** Of the bot's last answer; 1 when nothing was answered yet. */
  readonly botMatch: number;
  readonly botRepeated: boolean;
  readonly botNotKnown: boolean;
  /** It understood, but what was wanted was not to be had. */
  readonly botRefused: boolean;
  /** How many answers before the last one did so. */
  readonly timesBotRepeated: number;
  readonly timesNotKnown: number;
  readonly timesRefused: number;
  /** The customer says no to what the bot proposed. */
  readonly declines: boolean;
  /** The customer says that it is helped. */
  readonly helped: boolean;
  /** Messages since the last that helped, this one included. */
  readonly unresolvedTurns: number;
  /** The customer's messages in all. */
  readonly turns: number;
  /** Since the first unresolved message. */
  readonly minutes: number;
  /** The bot's articles do not answer the question. */
  readonly outsideKnowledge: boolean;
  /** How many different things the message is about. */
  readonly matters: number;
  /** Pieces of information given so far: numbers, addresses, names … */
  readonly collected: number;
  /** How much harm a wrong answer could do on this topic. */
  readonly topicRisk: number;
};

/** As the model sees them: by name, 0 (absent) to 1, and more always means more reason for a person, but for `helped`. */
export function weighable(it: Signals): Map<string, number> {
  return new Map<string, number>([
    ["wants-person", it.wantsPerson],
    ["dissatisfied", it.dissatisfied],
    ["bad-mood", Math.max(0, -it.mood)],
    ["falling-mood", Math.max(0, -it.direction)],
    ["abusive", it.abusive],
    ["rephrased", it.rephrased ? 1 : 0],
    ["rephrased-often", share(it.timesRephrased - 1, 3)],
    ["bot-beside-question", share(FITS - it.botMatch, FITS)],
    ["bot-repeated", it.botRepeated ? 1 : 0],
    ["bot-not-known", it.botNotKnown ? 1 : 0],
    ["bot-refused", it.botRefused ? 1 : 0],
    ["bot-repeated-before", share(it.timesBotRepeated, 3)],
    ["bot-not-known-before", share(it.timesNotKnown, 3)],
    ["bot-refused-before", share(it.timesRefused, 2)],
    ["declines", it.declines ? 1 : 0],
    ["unresolved-turns", share(it.unresolvedTurns - 1, 7)],
    ["turns", share(it.turns - 1, 15)],
    ["minutes", share(it.minutes, 15)],
    ["outside-knowledge", it.outsideKnowledge ? 1 : 0],
    ["several-matters", share(it.matters - 1, 2)],
    ["much-collected", share(it.collected, 6)],
    ["risky-topic", it.topicRisk],
    ["helped", it.helped ? 1 : 0],
  ]);
}

/** An answer that fits as well as this is no reason for a person. */
const FITS = 0.6;

/** How much of `most`, never below 0 or above 1. */
function share(value: number, most: number): number {
  return Math.max(0, Math.min(1, value / most));
}
