import type { IncomingMessage } from "node:http";
import { respond, type Sent } from "../support/request.ts";

/** Long enough for the slowest way that an end may take: a process that only finds out by its own look. */
const ENDS_WITHIN_MS = 60_000;

/** Opens a stream and leaves it open; `ended` resolves when the server has closed it. */
export async function openStream(ask: Sent): Promise<{ ended: Promise<void> }> {
  const response = await respond(ask, true);
  if (response.statusCode !== 200) throw new Error(`${ask.url} was answered ${response.statusCode}`);
  return { ended: endOf(response) };
}

function endOf(response: IncomingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      response.destroy();
      reject(new Error(`The stream was still open after ${ENDS_WITHIN_MS / 1000} s`));
    }, ENDS_WITHIN_MS);
    response.resume().once("close", () => {
      clearTimeout(late);
      resolve();
    });
  });
}
