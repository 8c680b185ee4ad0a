import { say } from "#app/components/words.ts";

export type Posted<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: { message: string } };

/** Asks the server what rules would do. It never throws: what cannot be asked is a problem like any other. */
export async function postMatrix<Value>(what: "try" | "replay", body: object): Promise<Posted<Value>> {
  try {
    const response = await fetch(`/agent/matrix/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Value & { message?: string };
    if (response.ok) return { ok: true, value: answer };
    const message = response.status === 401 ? say("save.session") : (answer.message ?? say("try.failed"));
    return { ok: false, problem: { message } };
  } catch {
    return { ok: false, problem: { message: say("try.failed") } };
  }
}
