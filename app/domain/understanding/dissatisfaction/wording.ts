import { type LinearModel, probabilitiesOf } from "../model/linear-model.ts";

/** Beyond these log-odds the model is surer than what it was trained on allows. */
const SUREST = 2;

/** How annoyed a message sounds by its words and letters alone, -1 (calm) … 1, to a model of the classes calm and annoyed. */
export function wordingOf(model: LinearModel, text: string): number {
  const [, annoyed = 0.5] = probabilitiesOf(model, text);
  const odds = Math.log(annoyed / (1 - annoyed));
  return Math.max(-SUREST, Math.min(SUREST, odds)) / SUREST;
}
