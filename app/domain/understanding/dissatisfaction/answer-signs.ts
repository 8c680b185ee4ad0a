import { alike, shared, type TurnWords } from "./turn-words.ts";

/** What a question of this kind is answered with. Read on `plain` words. */
// prettier-ignore
const KINDS: readonly { readonly question: RegExp; readonly answer: RegExp }[] = [
  {
    question: /\b(?:when|what (?:time|day|date)|how (?:long|soon|late)|deadline|opening hours|until what)\b/,
    answer: /\d|\b(?:today|tonight|tomorrow|yesterday|now|soon|morning|afternoon|evening|daily|day|days|week|weeks|month|months|hours?|minutes?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midnight|always|never)\b/,
  },
  {
    question: /\b(?:how much|what (?:is|s) the (?:price|cost|fee)|whats the (?:price|cost|fee)|price|costs?|fee|expensive)\b/,
    answer: /\d|\b(?:free|no charge|nothing|included|cheap|expensive|moderate|price)\b/,
  },
  { question: /\bhow (?:many|old|far|tall|big|high|heavy)\b/, answer: /\d|\b(?:one|two|three|four|five|six|none|no)\b/ },
  {
    question: /\b(?:where|address|location|postcode|zip code)\b/,
    answer: /\d|\b(?:at|in|on|near|next to|street|road|avenue|lane|located|address|here|page|menu|under|store|online|from|way|transit|left)\b/,
  },
  { question: /\b(?:phone number|telephone|reference number|order number|code)\b/, answer: /\d/ },
  {
    question: /^(?:\w+ ){0,3}?(?:is|are|do|does|did|can|could|will|would|has|have|am) (?:i|you|u|it|there|the|this|that|they|we|your|my)\b/,
    answer: /^(?:\w+ ){0,2}?(?:yes|yeah|no|not|sure|of course|certainly|absolutely|unfortunately|indeed|you can|you may|we do|it is|it does|they are|it has|i can|i found|there (?:is|are)|done)\b/,
  },
];

/** What tells whether an answer is about the question; each about 0 to 1, in this order. */
export const ANSWER_SIGNS = ["covers", "alike", "fits", "misfits", "nothing-asked", "length"] as const;

export function answerSigns(question: TurnWords, answer: TurnWords): number[] {
  const kinds = KINDS.filter((kind) => kind.question.test(question.bare));
  const answered = kinds.filter((kind) => kind.answer.test(answer.bare)).length;
  const asked = question.facts.size;
  return [
    asked === 0 ? 0 : shared(question.facts, answer.facts) / asked,
    alike(question.facts, answer.facts),
    kinds.length === 0 ? 0 : answered / kinds.length,
    kinds.length === 0 ? 0 : 1 - answered / kinds.length,
    asked === 0 ? 1 : 0,
    Math.min(1, Math.log2(1 + answer.words.length) / 6),
  ];
}
