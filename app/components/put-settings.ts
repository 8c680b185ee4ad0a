import { say } from "./words.ts";

/** Why something was not saved, as the server said it. */
export type Problem = {
  readonly code?: string;
  readonly message: string;
  /** The path of what is wrong, such as `rules.3.condition.patterns.0`. */
  readonly field?: string;
  /** Of a version that somebody else saved meanwhile: which, who and when (ISO 8601). */
  readonly version?: number;
  readonly by?: string | null;
  readonly at?: string;
};

export type Put =
  | { readonly ok: true; readonly settings: Record<string, unknown> }
  | { readonly ok: false; readonly problem: Problem };

/** Sends these parts of the settings. It never throws: what cannot be sent is a problem like any other. */
export async function putSettings(parts: object): Promise<Put> {
  const response = await send(parts);
  if (!response) return refused({ message: say("save.failed") });
  const answer = await read(response);
  if (response.ok && answer) return { ok: true, settings: answer };
  // A sign-in page in place of an answer, or no answer to this person at all.
  if (response.status === 401 || response.ok) return refused({ message: say("save.session") });
  const problem = answer as Partial<Problem> | null;
  return refused({ ...problem, message: problem?.message ?? say("save.failed") });
}

function refused(problem: Problem): Put {
  return { ok: false, problem };
}

async function send(parts: object): Promise<Response | null> {
  try {
    return await fetch("/agent/settings", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parts),
    });
  } catch {
    return null;
  }
}

async function read(response: Response): Promise<Record<string, unknown> | null> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return null;
  }
}
