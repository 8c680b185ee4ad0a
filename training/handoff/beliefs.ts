import type { Belief } from "../lib/fit-signals.ts";

const raises = (weight: number): Belief => ({ weight, sign: 1 });

/** What is held of each signal before training; examples move it, never across zero, so that the model stays monotone. */
export const BELIEFS: Readonly<Record<string, Belief>> = {
  "wants-person": raises(4),
  "dissatisfied": raises(2.5),
  "bad-mood": raises(0.8),
  "falling-mood": raises(0.4),
  "abusive": raises(0.8),
  "rephrased": raises(0.5),
  "rephrased-often": raises(1),
  "bot-beside-question": raises(0.8),
  "bot-repeated": raises(0.8),
  "bot-not-known": raises(0.8),
  "bot-refused": raises(0.8),
  "bot-repeated-before": raises(0.8),
  "bot-not-known-before": raises(0.8),
  "bot-refused-before": raises(0.8),
  "declines": raises(0.4),
  "unresolved-turns": raises(1),
  "turns": raises(0.3),
  "minutes": raises(0.6),
  "outside-knowledge": raises(1),
  "several-matters": raises(0.6),
  "much-collected": raises(0.2),
  "risky-topic": raises(1.2),
  "helped": { weight: -1.5, sign: -1 },
};

/** One set of its own level: that its conversations end badly more often than others' says nothing of a shop. */
export const WITH_SOURCE: Readonly<Record<string, Belief>> = {
  ...BELIEFS,
  "of-calls": { weight: 0, sign: 0 },
};
