import { work } from "#app/adapters/jobs.server.ts";
import { modelIsOn } from "#app/adapters/language-model.server.ts";
import { phraseSummary } from "./phrase-summary.server.ts";

/** Asks the operator's language model, if there is one. Returns the stop, which lets running work finish. */
export async function startPhraseWorkers(): Promise<() => Promise<void>> {
  return modelIsOn() ? work("summary.phrase", phraseSummary) : async () => undefined;
}
