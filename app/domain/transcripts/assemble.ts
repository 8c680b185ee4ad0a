import { MAX_CONVERSATIONS, MAX_TURNS } from "./limits.ts";
import { mask } from "./mask.ts";
import { plainBody } from "./plain-body.ts";
import type { RawLine } from "./raw-line.ts";
import type { Role } from "./role-words.ts";
import type { BadReason, ImportedConversation, ImportedTurn } from "./transcript.ts";

/** The lines of one conversation while a file is being read. */
export type Gathered = { readonly externalId: string | null; readonly lines: RawLine[] };

export type Gathering = { readonly byId: Map<string, Gathered>; readonly all: Gathered[]; isCut: boolean };

export function newGathering(): Gathering {
  return { byId: new Map(), all: [], isCut: false };
}

/** Puts a line to its conversation. Says why where it was left out; beyond the most conversations nothing is bad. */
export function gather(gathering: Gathering, line: RawLine): BadReason | null {
  if (line.who === "skip") return null;
  const { conversation } = line;
  const known = conversation === null ? undefined : gathering.byId.get(conversation);
  if (known) {
    if (known.lines.length >= MAX_TURNS) return "too-many-turns";
    known.lines.push(line);
    return null;
  }
  if (gathering.all.length >= MAX_CONVERSATIONS) {
    gathering.isCut = true;
    return null;
  }
  const gathered = { externalId: conversation, lines: [line] };
  gathering.all.push(gathered);
  if (conversation !== null) gathering.byId.set(conversation, gathered);
  return null;
}

/** A gathered conversation in the order of its times, cleaned and masked; null when no customer says anything in it. */
export function* finish({ externalId, lines }: Gathered): Generator<undefined, ImportedConversation | null> {
  const names = [...new Set(lines.flatMap((line) => line.names))];
  const roles = rolesOf(lines);
  const turns: ImportedTurn[] = [];
  for (const line of inOrder(lines)) {
    const text = mask(plainBody(line.text), names);
    if (text === "") continue;
    const role = line.who === null || line.who === "skip" ? roles(line.author) : line.who;
    turns.push({ role, text, ...(line.at && { at: line.at.toISOString() }) });
    yield;
  }
  if (!turns.some(({ role }) => role === "customer")) return null;
  const [first] = turns;
  return { externalId, startedAt: first?.at === undefined ? null : new Date(first.at), turns };
}

/** Exports come newest first, too. Without a time on every line the file's own order is the best there is. */
function inOrder(lines: readonly RawLine[]): readonly RawLine[] {
  if (lines.some(({ at }) => at === null)) return lines;
  return lines.toSorted((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
}

/** Where authors are only names: who writes first is the customer, unless one is known; everybody else is an agent. */
function rolesOf(lines: readonly RawLine[]): (author: string | null) => Role {
  const hasCustomer = lines.some(({ who }) => who === "customer");
  const first = hasCustomer ? undefined : inOrder(lines).find(({ who }) => who === null);
  return (author) => (first && author === first.author ? "customer" : "agent");
}
