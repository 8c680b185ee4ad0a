import { feltIn } from "#app/domain/understanding/mood/felt.ts";
import { placesOf } from "#app/domain/understanding/mood/grams.ts";
import { hintsOf } from "#app/domain/understanding/mood/hints.ts";
import { chancesOf, type MoodLabel, MOODS, unpackMood } from "#app/domain/understanding/mood/mood-model.ts";
import { moodOf } from "#app/domain/understanding/mood/mood-of.ts";
import { tokensOf } from "#app/domain/understanding/mood/tokens.ts";
import { type Judged, macroF1 } from "../lib/metrics.ts";
import { hasData } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";
import { growModel } from "./grow-model.ts";
import { mixedMacroF1, SERVICE_MIX } from "./mixed-macro-f1.ts";
import { allSamples, foreignSamples } from "./samples.ts";
import { heldOutPhrases, ourPhrases, rated, readTurns, type Sample } from "./sources.ts";
import { moodByWordList } from "./word-list-baseline.ts";

type Judge = (text: string) => MoodLabel;
type Measure = {
  readonly metric: string;
  readonly of: (judged: readonly Judged<MoodLabel>[]) => number;
};

const MACRO: Measure = { metric: "macro-F1", of: (judged) => macroF1(judged, MOODS) };
const MIXED: Measure = {
  metric: "macro-F1 at 60/22/18 % negative/neutral/positive",
  of: (judged) => mixedMacroF1(judged, SERVICE_MIX),
};

/** What the model reaches on sources it was not trained on, beside lists of words on the same messages. */
export function evaluateSentiment(): Row[] {
  const service = "321 written messages about airlines, hotels and rides, unseen";
  const turns = "206 lines of synthetic shop conversations (174 negative, 27 neutral, 5 positive)";
  const shipped = (text: string) => moodOf(text).label;
  const rows = [rowOf(heldOutPhrases(), shipped, MIXED, `${service}; shipped weights`)];
  if (!hasData()) return rows;
  const otherTrades = ourPhrases().filter(({ trade }) => trade !== "travel");
  const abroad = judgeOf(foreignSamples(otherTrades));
  const stranger = judgeOf(allSamples(otherTrades));
  return [
    rowOf(heldOutPhrases(), stranger, MIXED, `${service}; trained on other trades`),
    rowOf(heldOutPhrases(), stranger, MACRO, `${service}; trained on other trades`),
    ...rows,
    rowOf(readTurns("held-out"), abroad, MIXED, `${turns}, source not trained on`),
    rowOf(readTurns("held-out"), stranger, MIXED, `${turns}, others of the source trained on`),
    rowOf(rated("tweets"), abroad, MIXED, "everyday tweets rated by 20 people, source not trained on"),
    rowOf(
      rated("amazonReviewSnippets"),
      abroad,
      MIXED,
      "review sentences rated by 20 people, source not trained on",
    ),
  ];
}

function rowOf(samples: readonly Sample[], judge: Judge, { metric, of }: Measure, on: string): Row {
  const figure = (by: Judge) => of(samples.map(({ text, label }) => ({ gold: label, said: by(text) })));
  const baseline = `word lists ${figure(moodByWordList).toFixed(1)}`;
  return { decision: "sentiment of a service message", metric, figure: figure(judge), baseline, on };
}

function judgeOf(samples: readonly Sample[]): Judge {
  const model = unpackMood(growModel(samples));
  return (text) => {
    const tokens = tokensOf(text);
    const places = placesOf(tokens, model.table.bits);
    const chances = chancesOf(model, places, hintsOf(text, tokens, feltIn(tokens)));
    return MOODS[chances.indexOf(Math.max(...chances))] ?? "neutral";
  };
}

if (process.argv[1] === import.meta.filename) console.table(evaluateSentiment());
