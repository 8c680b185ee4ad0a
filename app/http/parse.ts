import { z } from "zod";
import type { Outcome } from "#app/domain/conversation/handoff-events.ts";
import { OUTCOMES } from "#app/domain/conversation/handoff-events.ts";
import { codeIn } from "#app/domain/verification/code.ts";
import { orderKey } from "#app/domain/verification/order-name.ts";
import { Refusal, type Ask } from "./handler.ts";

export const MAX_JSON_BYTES = 32 * 1024;
const MAX_DEPTH = 16;
const MAX_CHARACTERS = 4_000;
const MAX_TEXT_BYTES = 16 * 1024;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const Text = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "has characters that cannot be kept")
  .refine((text) => text.trim().length > 0, "must not be empty")
  .refine((text) => [...text].length <= MAX_CHARACTERS, `must be at most ${MAX_CHARACTERS} characters`)
  .refine((text) => Buffer.byteLength(text) <= MAX_TEXT_BYTES, `must be at most ${MAX_TEXT_BYTES} bytes`);
const ClientId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, "must be 8 to 64 letters, digits, - or _");
export const Uuid = z.string().regex(UUID, "must be an id that this API gave");

export const ShopperMessage = z.strictObject({
  clientId: ClientId,
  text: Text,
  conversationId: Uuid.optional(),
});
export const PersonRequest = z.strictObject({ clientId: ClientId, conversationId: Uuid.optional() });
export const Helped = z.strictObject({ clientId: ClientId, conversationId: Uuid });
export const Rating = z.strictObject({
  clientId: ClientId,
  conversationId: Uuid,
  score: z.literal([1, 2, 3, 4, 5]),
});
export const AgentMessage = z.strictObject({ clientId: ClientId, text: Text });
/** The shape that a mail server takes, and no longer than one may be (RFC 5321). */
const Email = z
  .string()
  .trim()
  .max(254, "must be at most 254 letters")
  .regex(
    /^[^\s@<>"(),:;\\[\]]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,63}$/,
    "must be an e-mail address such as anna@example.com",
  );
const Note = Text.nullish().transform((note) => note ?? null);
const Iso = z.iso.datetime({ offset: true, error: "must be a time such as 2026-12-24T09:00:00Z" });

export const Leaving = z.strictObject({ clientId: ClientId, conversationId: Uuid });
export const MailChoice = z.strictObject({ clientId: ClientId, conversationId: Uuid, email: Email });
const OrderNumber = z.string().transform((typed, issues) => {
  const key = orderKey(typed);
  if (key !== null) return key;
  issues.addIssue("must be an order number such as #1001");
  return z.NEVER;
});
const Code = z.string().transform((typed, issues) => {
  const code = codeIn(typed);
  if (code !== null) return code;
  issues.addIssue("must be 6 digits");
  return z.NEVER;
});
export const CodeRequest = z.strictObject({
  clientId: ClientId,
  conversationId: Uuid,
  order: OrderNumber,
  email: Email,
});
export const EnteredCode = z.strictObject({ clientId: ClientId, conversationId: Uuid, code: Code });
export const Noted = z.strictObject({ note: Note });
export const Transfer = z.strictObject({
  queueId: Uuid,
  agentId: Uuid.nullish().transform((id) => id ?? null),
  note: Note,
});
export const Snooze = z.strictObject({ until: Iso });
export const Presence = z.strictObject({ away: z.boolean() });
export const Nothing = z.strictObject({});
export const Resolution = z.strictObject({
  outcome: z.enum(OUTCOMES as unknown as readonly [Outcome, ...Outcome[]]).default("solved"),
});

/** Reads a JSON body of a known shape, or refuses it with the first thing that is wrong. */
export async function readJson<T>(ask: Ask, shape: z.ZodType<T>, maxBytes = MAX_JSON_BYTES): Promise<T> {
  const type = ask.req.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal(415, "not-json", "Send the body as application/json.");
  const parsed = shape.safeParse(parseJson(await ask.body(maxBytes)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  throw new Refusal(
    400,
    "invalid",
    `${where === "" ? "The body" : where}: ${issue?.message ?? "is not right"}.`,
  );
}

export function parseJson(bytes: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Refusal(400, "malformed-json", "The body is not valid JSON in UTF-8.");
  }
  if (isDeeper(value, MAX_DEPTH)) throw new Refusal(400, "too-deep", "The body is nested too deeply.");
  return value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** An id from a path or query. What is not even an id does not exist either: the same 404. */
export function uuidOr404(value: string | null | undefined): string {
  if (value && UUID.test(value)) return value;
  throw notFound();
}

export function notFound(): Refusal {
  return new Refusal(404, "not-found", "There is nothing here by that id.");
}

/** A place in a log: a whole number from 0. Anything else cannot be served, and null says so. */
export function parseCursor(value: string | null | undefined): number | null {
  if (value === null || value === undefined || value === "") return 0;
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
