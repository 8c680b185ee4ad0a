import type { Refused } from "#app/contract/line.ts";

/**
 * What came of a request. `status` 0: no answer at all, so nobody knows whether it arrived. `by`: the colleague who was
 * faster.
 */
export type Answered<Value> = { readonly ok: true; readonly value: Value } | Refusal;

export type Refusal = { readonly ok: false; readonly status: number; readonly by?: string } & Refused;

/** Asks the agent door. App Bridge puts the session token on every request of this frame and renews it once on a 401. */
export async function ask<Value>(
  path: string,
  body?: unknown,
  method: "POST" | "PUT" = "POST",
): Promise<Answered<Value>> {
  try {
    const response = await fetch(path, {
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { method, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer as Value };
    const { code = "failed", message = "", by } = answer as Partial<Refused & { by: string }>;
    return { ok: false, status: response.status, code, message, ...(by !== undefined && { by }) };
  } catch {
    return { ok: false, status: 0, code: "no-answer", message: "" };
  }
}

/** The server took the request and said no; asking again would not help. */
export function isFinal({ status, code }: { status: number; code: string }): boolean {
  if (code === "conflict") return false;
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}
