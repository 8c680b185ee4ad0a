import { refuse, type Result } from "#app/domain/result.ts";
import { env } from "#app/env.server.ts";
import { askModelAt, type ModelRefusal, type Prompt } from "./language-model.ts";

/** Whether the operator has given Baton a language model. Without one nothing is ever asked. */
export function modelIsOn(): boolean {
  return env.LLM_BASE_URL !== undefined;
}

/** How often it may be asked for one shop in a day. */
export function modelCallsPerDay(): number {
  return env.LLM_CALLS_PER_DAY;
}

/** Asks the operator's model; within three seconds, and never with an exception. */
export async function askModel(prompt: Prompt): Promise<Result<string, ModelRefusal>> {
  const { LLM_BASE_URL: url, LLM_API_KEY: key, LLM_MODEL: model } = env;
  if (url === undefined || model === undefined) return refuse({ code: "down", why: "off" });
  return askModelAt({ url, key, model }, prompt);
}
