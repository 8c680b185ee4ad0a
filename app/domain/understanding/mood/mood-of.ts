import { bothEnds } from "#app/domain/understanding/model/grams.ts";
import packed from "#app/domain/understanding/weights/sentiment.json" with { type: "json" };
import { type Felt, feltIn } from "./felt.ts";
import { placesOf } from "./grams.ts";
import { hintsOf } from "./hints.ts";
import { chancesOf, type MoodLabel, MOODS, pullsOf, unpackMood } from "./mood-model.ts";
import { listedQuotes, strongestWords } from "./quotes.ts";
import { tokensOf } from "./tokens.ts";

export type Mood = {
  readonly label: MoodLabel;
  /** -1 … 1: how much likelier positive is than negative. */
  readonly score: number;
  readonly probabilities: readonly [negative: number, neutral: number, positive: number];
  /** The shopper's own words it rests on, as they stand in the text; none when neutral. */
  readonly words: readonly string[];
};

const MODEL = unpackMood(packed);
const SILENT: Mood = { label: "neutral", score: 0, probabilities: [0, 1, 0], words: [] };

/** How one message sounds. Long messages are read from both ends. */
export function moodOf(text: string): Mood {
  return readMood(text).mood;
}

/** The mood with the phrases of the lists it was read with. */
export function readMood(text: string): { readonly mood: Mood; readonly felt: readonly Felt[] } {
  const read = bothEnds(text);
  const tokens = tokensOf(read);
  if (tokens.length === 0) return { mood: SILENT, felt: [] };
  const felt = feltIn(tokens);
  const places = placesOf(tokens, MODEL.table.bits);
  const chances = chancesOf(MODEL, places, hintsOf(read, tokens, felt));
  const [negative = 0, neutral = 0, positive = 0] = chances;
  const place = chances.indexOf(Math.max(...chances));
  const label = MOODS[place] ?? "neutral";
  const words = label === "neutral" ? [] : wordsFor();
  return {
    mood: { label, score: positive - negative, probabilities: [negative, neutral, positive], words },
    felt,
  };

  function wordsFor(): readonly string[] {
    const listed = listedQuotes(read, tokens, felt)[label === "negative" ? "bad" : "good"];
    return listed.length > 0 ? listed : strongestWords(read, tokens, pullsOf(MODEL, places, place));
  }
}
