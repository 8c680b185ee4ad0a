import type { StackWithSandbox } from "../support/stack.ts";
import { respond } from "../support/request.ts";
import type { Attempt } from "./isolation-attempts.ts";

export type Answered = { readonly status: number; readonly text: string };

/** Of an answer that goes on, this much is looked at. */
const ENOUGH_BYTES = 200_000;
/** A stream that has nothing to say is left after this long. */
const PATIENCE_MS = 1_000;

/** Makes the attempt as whoever `token` is and reads all that comes back, headers included; of a stream, what comes first. */
export async function answered(
  stack: StackWithSandbox,
  { door, url, headers, body }: Attempt,
  token: string | null,
): Promise<Answered> {
  const isForm = door.isForm === true;
  const response = await respond(
    {
      method: door.method,
      url: `${stack.appUrls[0] ?? ""}${url}`,
      headers: {
        "host": "baton.test",
        "x-forwarded-proto": "https",
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(isForm ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        ...headers,
      },
      ...(body === null ? {} : { body: isForm ? new URLSearchParams(texts(body)).toString() : body }),
    },
    true,
  );
  const isStream = response.headers["content-type"]?.startsWith("text/event-stream") ?? false;
  const leave = isStream ? setTimeout(() => response.destroy(), PATIENCE_MS) : undefined;
  let text = JSON.stringify(response.headers);
  try {
    for await (const chunk of response) {
      text += String(chunk);
      if ((isStream && text.includes("\ndata:")) || text.length > ENOUGH_BYTES) break;
    }
  } catch (error) {
    if (!isStream) throw error;
  }
  clearTimeout(leave);
  response.destroy();
  return { status: response.statusCode ?? 0, text };
}

function texts(body: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}
