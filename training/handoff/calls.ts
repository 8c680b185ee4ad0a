import { readLines } from "../lib/read-data.ts";

/** A call to a booking assistant, cut off before its end, and whether it then ended with a person or a hang-up. */
export type Call = {
  readonly luhf: 0 | 1;
  readonly turns: readonly (readonly ["nlg" | "nlu", string, readonly string[]])[];
};
type Said = Call["turns"][number];

const NOT_UNDERSTOOD_BY_BOT = /did_not_understand/;
const NOT_UNDERSTOOD_OF_CUSTOMER = /^(?:inconclusive|noise|other|rephrase)$/;
const REFUSES = /unavailable|failed|fail_|no_dates|too_far|no_longer|no_more|no_pre/;
const DOES_IT =
  /^(?:confirm_date_scheduled|reconfirm_date_scheduled|confirm_changed_schedule|confirm_canceled)/;
const WANTS_PERSON = /^(?:transfer_agent|cancel)$/;
/** Said many times in a call that goes well. */
const EVERYDAY = /^(?:confirm|negate|inform)$/;

export function calls(): Call[] {
  return readLines<Call>("betold/valid.jsonl");
}

/** The signals of the judgement as far as intents show them, at the end of what is known of the call. */
export function signalsOfCall({ turns }: Call): Map<string, number> {
  const customer = turns.filter(([who]) => who === "nlu");
  const bot = turns.filter(([who]) => who === "nlg");
  const [answer, before] = [bot.at(-1), bot.slice(0, -1)];
  const heard = customer.at(-1)?.[1] ?? "";
  const times = (some: readonly Said[], is: (said: Said) => boolean) => some.filter(is).length;
  const repeats = before.filter(
    ([, intent], at) => before.findIndex(([, other]) => other === intent) < at,
  ).length;
  const unclear = ([, intent]: Said) =>
    NOT_UNDERSTOOD_BY_BOT.test(intent) || NOT_UNDERSTOOD_OF_CUSTOMER.test(intent);
  const refuses = ([, intent, entities]: Said) =>
    REFUSES.test(intent) || entities.includes("no_slots_available");
  return new Map([
    ["of-calls", 1],
    ["wants-person", times(customer.slice(-3), ([, intent]) => WANTS_PERSON.test(intent)) > 0 ? 0.5 : 0],
    ["bot-repeated", before.some(([, intent]) => intent === answer?.[1]) ? 1 : 0],
    ["bot-repeated-before", Math.min(1, repeats / 3)],
    ["bot-not-known", times(turns.slice(-3), unclear) > 0 ? 1 : 0],
    ["bot-not-known-before", Math.min(1, times(turns.slice(0, -3), unclear) / 3)],
    ["bot-refused", answer && refuses(answer) ? 1 : 0],
    ["bot-refused-before", Math.min(1, times(before, refuses) / 2)],
    ["declines", heard === "negate" ? 1 : 0],
    [
      "rephrased",
      !EVERYDAY.test(heard) && times(customer.slice(0, -1), ([, intent]) => intent === heard) > 0 ? 1 : 0,
    ],
    ["unresolved-turns", Math.max(0, Math.min(1, (sinceDone(turns) - 1) / 7))],
    ["turns", Math.min(1, (customer.length - 1) / 15)],
    ["much-collected", Math.min(1, new Set(customer.flatMap(([, , entities]) => entities)).size / 6)],
    ["helped", answer && DOES_IT.test(answer[1]) ? 1 : 0],
  ]);
}

/** The customer's turns since the bot last did what was wanted. */
function sinceDone(turns: Call["turns"]): number {
  const done = turns.findLastIndex(([, intent]) => DOES_IT.test(intent));
  return turns.slice(done + 1).filter(([who]) => who === "nlu").length;
}

/** The rules that a shop would write, taken literally: any one of them is enough. */
export const LITERAL_RULES: Readonly<Record<string, (call: Call) => boolean>> = {
  "customer is negative": ({ turns }) => turns.slice(-3).some(([, intent]) => intent === "negate"),
  "customer repeats": ({ turns }) => repeatsItself(turns, "nlu"),
  "bot repeats": ({ turns }) => repeatsItself(turns, "nlg"),
  "five turns without a result": ({ turns }) =>
    turns.filter(([who]) => who === "nlu").length >= 5 && !turns.some(([, intent]) => DOES_IT.test(intent)),
  "asks for a person": ({ turns }) => turns.some(([, intent]) => WANTS_PERSON.test(intent)),
};

/** The same twice running. */
function repeatsItself(turns: Call["turns"], speaker: "nlg" | "nlu"): boolean {
  const said = turns.filter(([who]) => who === speaker).map(([, intent]) => intent);
  return said.some((intent, at) => at > 0 && intent === said[at - 1] && !EVERYDAY.test(intent));
}
