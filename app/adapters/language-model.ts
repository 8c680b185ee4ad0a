import { z } from "zod";
import { ok, refuse, type Result } from "#app/domain/result.ts";

/** `why` is a code or a status, never what was asked or answered. */
export type ModelRefusal = { readonly code: "down"; readonly why: string };

export type Prompt = { readonly system: string; readonly user: string };

export type ModelAt = { readonly url: string; readonly key: string | undefined; readonly model: string };

/** Both tries together. */
const LIMIT_MS = 3_000;
const MOST_BYTES = 10_000;
const MOST_TOKENS = 400;
const MOST_TRIES = 2;

const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/**
 * Asks an OpenAI-compatible model once, and once more where the answer was a fault of the server's. Never throws; ends within
 * three seconds; follows no redirects, since the key would go along; reads no more than 10 kB.
 */
export async function askModelAt(at: ModelAt, prompt: Prompt): Promise<Result<string, ModelRefusal>> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  let last: Result<string, ModelRefusal> = refuse({ code: "down", why: "not asked" });
  for (let tries = 0; tries < MOST_TRIES && !signal.aborted; tries += 1) {
    const answer = await askOnce(at, prompt, signal);
    if (answer.ok || !/^(?:5\d\d|network)$/.test(answer.error.why)) return answer;
    last = answer;
  }
  return last;
}

async function askOnce(
  { url, key, model }: ModelAt,
  { system, user }: Prompt,
  signal: AbortSignal,
): Promise<Result<string, ModelRefusal>> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      redirect: "error",
      signal,
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        temperature: 0,
        max_tokens: MOST_TOKENS,
        messages: [
          { role: "system", content: system },
          { role: "user", content: user },
        ],
      }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return down(String(response.status));
    }
    const text = await readAtMost(response);
    if (text === null) return down("too long");
    const answer = Answer.safeParse(jsonIn(text));
    const content = answer.success ? answer.data.choices[0]?.message.content : undefined;
    return content === undefined ? down("unexpected answer") : ok(content);
  } catch {
    return down(signal.aborted ? "too slow" : "network");
  }
}

function down(why: string): Result<string, ModelRefusal> {
  return refuse({ code: "down", why });
}

/** Null: there is more than that. */
async function readAtMost({ body }: Response): Promise<string | null> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    bytes += next.value.length;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Undefined: no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
