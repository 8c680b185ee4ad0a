import { say } from "./words.ts";

export type Posted<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `status` 0: no answer at all, so nobody knows whether it arrived. */
  | {
      readonly ok: false;
      readonly status: number;
      readonly message: string;
      readonly answer: Partial<Value>;
    };

/**
 * Asks one of the admin's own routes. App Bridge puts the session token on every request of this frame. It never throws:
 * what cannot be sent is a sentence like any other.
 */
export async function post<Value extends object>(path: string, body: object): Promise<Posted<Value>> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method: "POST",
      ...(!isForm && { headers: { "content-type": "application/json" } }),
      body: isForm ? body : JSON.stringify(body),
    });
    const answer = await read<Value>(response);
    if (response.ok && answer) return { ok: true, value: answer };
    // A sign-in page in place of an answer, or no answer to this person at all.
    if (response.status === 401 || response.ok || !answer)
      return { ok: false, status: 401, message: say("save.session"), answer: {} };
    return { ok: false, status: response.status, message: answer.message ?? say("problem.text"), answer };
  } catch {
    return { ok: false, status: 0, message: say("problem.notReached"), answer: {} };
  }
}

async function read<Value>(response: Response): Promise<(Value & { message?: string }) | null> {
  try {
    return (await response.json()) as Value & { message?: string };
  } catch {
    return null;
  }
}
