import { ok, refuse, type Result } from "../../app/domain/result.ts";
import type { Turn } from "../../app/domain/understanding/turn.ts";
import type { InputLine } from "./lines.ts";

type Id = string | number;
export type Asked = { readonly id: Id | null; readonly turns: readonly Turn[] };
export type Refused = { readonly id: Id | null; readonly code: "unreadable"; readonly error: string };

const ROLES: ReadonlySet<unknown> = new Set(["customer", "bot", "agent"]);

/** `{"id","text"}` or `{"id","turns":[{"role","text"}]}`; anything else is refused with what is wrong about it. */
export function parseInput(line: InputLine): Result<Asked, Refused> {
  if (line === null) return no(null, "The line is longer than 1,000,000 characters.");
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return no(null, "The line is not JSON.");
  }
  if (!isRecord(read)) return no(null, "The line is not a JSON object.");
  const { id: given, text, turns } = read;
  const id = typeof given === "string" || typeof given === "number" ? given : null;
  if (given !== undefined && given !== null && id === null)
    return no(null, '"id" is neither a string nor a number.');
  if ((text === undefined) === (turns === undefined))
    return no(id, 'The line needs either "text" or "turns".');
  if (turns === undefined) {
    if (typeof text !== "string") return no(id, '"text" is not a string.');
    return ok({ id, turns: [{ role: "customer", text }] });
  }
  if (!Array.isArray(turns) || turns.length === 0)
    return no(id, '"turns" is not a list of at least one turn.');
  const bad = turns.findIndex((turn) => !isTurn(turn));
  if (bad >= 0) return no(id, `"turns[${bad}]" needs a role (customer, bot or agent) and a text.`);
  return ok({ id, turns: turns as Turn[] });
}

function isTurn(it: unknown): it is Turn {
  return isRecord(it) && ROLES.has(it["role"]) && typeof it["text"] === "string";
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === "object" && it !== null && !Array.isArray(it);
}

function no(id: Id | null, error: string): Result<never, Refused> {
  return refuse({ id, code: "unreadable", error });
}
