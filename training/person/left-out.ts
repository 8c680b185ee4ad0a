import { personGrams } from "#app/domain/understanding/person/grams.ts";
import { readWords } from "#app/domain/understanding/person/read-words.ts";
import { scoresOf, unpack } from "#app/domain/understanding/model/linear-model.ts";
import { vectorOf } from "#app/domain/understanding/model/vector.ts";
import type { Scored } from "../lib/calibrate.ts";
import { trainLinear } from "../lib/train-linear.ts";
import { personExamples } from "./examples.ts";
import { RECIPE } from "./recipe.ts";
import { type Message, readMessages } from "./sources.ts";

/** The sets that are left out in turn: all that have wishes, and the largest everyday ones of different kinds. */
const LEFT_OUT = ["hint3-curekart", "rasa", "bitext", "banking77", "clinc150", "multidogo"];
/** Everyday messages of one set that are looked at. */
const MOST_OF_A_SET = 5_000;

/** Messages with the log-odds that a model which never saw their set gives them. */
export function leftOut(): (Message & { readonly odds: number })[] {
  const messages = readMessages();
  const examples = personExamples(messages);
  return LEFT_OUT.flatMap((source) => {
    const model = unpack(
      trainLinear(
        examples.filter((it) => it.source !== source),
        RECIPE,
      ),
    );
    const own = messages.filter((it) => it.source === source && it.wants !== "unclear");
    const wishes = own.filter(({ wants }) => wants === "yes");
    const everyday = own.filter(({ wants }) => wants === "no").slice(0, MOST_OF_A_SET);
    return [...wishes, ...everyday].map((it) => {
      const [not = 0, wants = 0] = scoresOf(model, vectorOf(personGrams(readWords(it.text)), model.bits));
      return { ...it, odds: wants - not };
    });
  });
}

export function leftOutOdds(): Scored[] {
  return leftOut().map(({ odds, wants }) => ({ odds, target: wants === "yes" ? 1 : 0, weight: 1 }));
}
