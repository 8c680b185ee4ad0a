import type { Sender } from "./calls.ts";
import { post } from "./http.ts";

/** Posts one message that must be accepted; where it is not, there is nothing to measure. */
export async function sendOne(origin: string, sender: Sender, clientId: string, text: string): Promise<void> {
  const body = JSON.stringify({ ...sender.fields, clientId, text });
  const answer = await post(origin, sender.path, sender.headers, body);
  if (answer.status !== 201) throw new Error(`A message was answered ${answer.status}: ${answer.body}`);
}
