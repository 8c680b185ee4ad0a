import { judgeWish, wantsPerson } from "#app/domain/understanding/asks-for-person.ts";
import { findWish } from "#app/domain/understanding/person/find-wish.ts";
import { readWords } from "#app/domain/understanding/person/read-words.ts";
import WEIGHTS from "#app/domain/understanding/weights/person.json" with { type: "json" };
import { f1 } from "../lib/metrics.ts";
import type { Row } from "../lib/row.ts";
import { leftOut } from "./left-out.ts";
import { readMessages, readWritten } from "./sources.ts";

const DECISION = "asks for a person";
/** Where messages are like those of any shop or desk; the rest are posts, reviews, idle talk and angry customers of agents. */
const EVERYDAY = ["banking77", "clinc150", "bitext", "multidogo", "natcs", "restaurant8k"];

type Judged = {
  readonly gold: boolean;
  readonly rules: boolean;
  readonly model: boolean;
  readonly said: boolean;
};

/** Figures of asking for a person; the model has never seen the set that it is measured on. */
export function evaluatePerson(): Row[] {
  return [...bySource(), ...falseAlarms(), ...written()];
}

function bySource(): Row[] {
  const groups = Map.groupBy(leftOut(), ({ source }) => source);
  const measured = [...groups].map(([source, messages]) => ({ source, judged: messages.map(judge) }));
  const withWishes = measured.filter(({ judged }) => judged.some(({ gold }) => gold));
  const of = (judged: readonly Judged[], by: "rules" | "model" | "said") =>
    f1(
      judged.map((it) => ({ gold: it.gold, said: it[by] })),
      true,
    );
  const mean = (by: "rules" | "model" | "said") =>
    withWishes.reduce((sum, { judged }) => sum + of(judged, by), 0) / withWishes.length;
  const alone = (model: number, rules: number) =>
    `model alone ${model.toFixed(1)}, rules alone ${rules.toFixed(1)}`;
  const all = measured.flatMap(({ judged }) => judged).filter(({ gold }) => !gold);
  return [
    ...withWishes.map(({ source, judged }) => ({
      decision: DECISION,
      metric: "F1",
      figure: of(judged, "said"),
      baseline: alone(of(judged, "model"), of(judged, "rules")),
      on: `${source}, ${judged.length} messages, left out of the model's training`,
    })),
    {
      decision: DECISION,
      metric: "mean F1",
      figure: mean("said"),
      baseline: alone(mean("model"), mean("rules")),
      on: `${withWishes.length} sets, each left out in turn`,
    },
    {
      decision: DECISION,
      metric: "false alarms, %",
      figure: (100 * all.filter(({ said }) => said).length) / all.length,
      baseline: "",
      on: `${all.length} everyday messages of ${measured.length} sets, each left out in turn`,
    },
  ];
}

function judge({ text, odds, wants }: { text: string; odds: number; wants: string }): Judged {
  const found = findWish(readWords(text));
  const chance = 1 / (1 + Math.exp(-(WEIGHTS.slope * odds + WEIGHTS.shift)));
  const alone = judgeWish({ wish: null, isDeclined: false }, chance);
  return {
    gold: wants === "yes",
    rules: found.wish !== null,
    model: alone.decision,
    said: judgeWish(found, chance).decision,
  };
}

/** Every message without a label for a wish counts, though nearly all that are found say "is anyone there" or the like. */
function falseAlarms(): Row[] {
  const messages = readMessages().filter(({ wants }) => wants === "no");
  return EVERYDAY.map((source) => {
    const own = messages.filter((it) => it.source === source);
    const alarms = own.filter(({ text }) => wantsPerson(text).decision);
    return {
      decision: DECISION,
      metric: "false alarms, %",
      figure: (100 * alarms.length) / own.length,
      baseline: "",
      on: `${source}, all ${own.length} messages that are labelled otherwise`,
    };
  });
}

function written(): Row[] {
  const phrases = readWritten("person-held-out").map((it) => ({
    ...it,
    said: wantsPerson(it.text).decision,
  }));
  const share = (metric: string, of: (it: (typeof phrases)[number]) => boolean): Row => {
    const some = phrases.filter(of);
    const figure = (100 * some.filter(({ said }) => said).length) / some.length;
    return {
      decision: DECISION,
      metric,
      figure,
      baseline: "",
      on: `${some.length} phrases of our own, held out`,
    };
  };
  return [
    share("recall, said, English, %", ({ kind, language }) => kind === "said" && language === "en"),
    share("recall, only implied, English, %", ({ kind }) => kind === "implied"),
    share("recall, other languages, %", ({ kind, language }) => kind === "said" && language !== "en"),
    share("false alarms, look-alikes of wishes, %", ({ kind }) => kind === "not"),
  ];
}

if (process.argv[1] === import.meta.filename) console.table(evaluatePerson());
