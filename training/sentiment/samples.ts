import { compose } from "./compose.ts";
import { abuse, openings, rated, readTurns, reddit, requests, type Sample } from "./sources.ts";

const COMPOSED = 4000;

/** All a model is grown from, with these of our phrases. */
export function allSamples(phrases: readonly Sample[]): Sample[] {
  return [
    ...elsewhere(),
    ...rated("tweets"),
    ...rated("amazonReviewSnippets"),
    ...readTurns("tune"),
    ...openings(),
    ...withComposed(phrases),
  ];
}

/** Without anything from the sets that `evaluate-sentiment.ts` measures foreign messages on. */
export function foreignSamples(phrases: readonly Sample[]): Sample[] {
  return [...elsewhere(), ...withComposed(phrases)];
}

const elsewhere = (): Sample[] => [...reddit("train.jsonl.gz"), ...abuse(), ...requests()];
const withComposed = (phrases: readonly Sample[]): Sample[] => [...phrases, ...compose(phrases, COMPOSED)];
