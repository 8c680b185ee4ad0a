import type { Posted } from "#app/contract/line.ts";
import type { Result } from "#app/domain/result.ts";
import type { SettingsRefusal } from "#app/services/check-settings.ts";
import type { Answer } from "./handler.ts";

/** Every refusal of a service, its status and its sentence. A code that is not here does not compile. */
const REFUSALS = {
  "not-found": [404, "There is nothing here by that id."],
  "not-allowed": [403, "Your role may read but not do this. Ask an admin of the shop."],
  "duplicate": [409, "This was already sent."],
  "client-id-reused": [409, "This message id was already used for something else."],
  // Passing: the widget takes a 4xx for its last word and would give the message up.
  "conflict": [503, "This conversation is changing quickly. Try again."],
  "gone": [401, "This chat has to be opened again. Reload the page."],
  "already-claimed": [409, "A colleague was faster."],
  "not-waiting": [409, "Nobody is waiting for a person here."],
  "not-yours": [409, "Claim this conversation before you write in it."],
  "not-with-bot": [409, "The assistant no longer holds this conversation."],
  "resolved": [409, "This conversation has ended."],
  "not-trained": [
    409,
    "This queue is for people trained for it. Ask an admin to add the skill, or tell its lead.",
  ],
  "take-next": [409, "In this queue everybody takes the next in line. Press “Next”."],
  "not-offered": [409, "This is not offered to you any longer."],
  "nothing-waiting": [409, "Nobody waits whom you can answer."],
  "at-capacity": [409, "You hold as many chats as your limit allows. Finish or snooze one first."],
  "unknown-destination": [400, "That team or colleague cannot take it. Choose another."],
  "not-a-time": [400, "Choose a time that lies ahead, within 60 days."],
  "answer-first": [409, "The shopper waits for an answer. Write it first, then snooze."],
  "too-late-to-reopen": [409, "This can be reopened for seven days after its end."],
  "another-is-open": [409, "The shopper has begun another chat since. Answer there."],
  "signed-in": [409, "You are signed in, so there is nothing to confirm."],
  "too-many-codes": [409, "Codes were asked for too often. Wait an hour, or talk to a person."],
  "wrong-code": [403, "This code is not right or no longer good. Check it, or ask for a new one."],
  "mail-is-off": [409, "E-mail is not set up here. Please stay in the chat."],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;

export function problem({ code, by }: { code: RefusalCode; by?: string | null }): Answer {
  const [status, message] = REFUSALS[code];
  const named = by ? { message: `${by} holds this conversation.`, by } : { message };
  return { status, json: { code, ...named }, ...(status === 503 && { headers: { "retry-after": "1" } }) };
}

/** A line that was appended, or was before: 201 the first time, 200 with the same body ever after. */
export function posted(
  done: Result<{ posted: Posted; replayed: boolean }, { code: RefusalCode; by?: string | null }>,
): Answer {
  if (!done.ok) return problem(done.error);
  const { posted: json, replayed } = done.value;
  return replayed ? { status: 200, json, headers: { "idempotent-replayed": "true" } } : { status: 201, json };
}

const SETTINGS_STATUS = {
  "not-allowed": 403,
  "invalid": 400,
  "last-admin": 409,
  "queue-in-use": 409,
  "changed-meanwhile": 409,
} as const satisfies Record<SettingsRefusal["code"], number>;

/** Settings word their own refusals, because they name the field. */
export function settingsProblem(refusal: SettingsRefusal): Answer {
  return { status: SETTINGS_STATUS[refusal.code], json: refusal };
}
