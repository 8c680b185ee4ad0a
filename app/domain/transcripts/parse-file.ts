import { ok, refuse, type Result } from "#app/domain/result.ts";
import { finish, gather, type Gathering, newGathering } from "./assemble.ts";
import { decodeText } from "./decode-text.ts";
import { bareName } from "./fields.ts";
import { readJson } from "./read-json.ts";
import { readTable } from "./read-table.ts";
import { MAX_ROWS, SHOWN_BAD_ROWS } from "./limits.ts";
import { sourceOf } from "./source-of.ts";
import type { BadRow, FileRefusal, ImportedConversation, Source } from "./transcript.ts";

export type ParsedFile = {
  readonly source: Source;
  readonly conversations: readonly ImportedConversation[];
  /** The first of the rows that were left out, and how many there were. */
  readonly bad: readonly BadRow[];
  readonly badCount: number;
  /** It had more conversations than one file may bring; the first of them were taken. */
  readonly isCut: boolean;
};

/** The rows that were left out, the first of them by name. */
type LeftOut = { readonly first: BadRow[]; count: number };

/**
 * Reads an export: a table (CSV) or JSON, whoever wrote it. Pure, and in slices: whoever runs it may pause at each
 * `undefined`, so that a file of 20 MB stops nothing else.
 */
export function* parseFile(
  bytes: Uint8Array,
  fileName: string,
): Generator<undefined, Result<ParsedFile, FileRefusal>> {
  const decoded = yield* decodeText(bytes);
  if (!decoded.ok) return decoded;
  const leftOut: LeftOut = { first: [], count: 0 };
  const gathering = newGathering();
  const keys = new Set<string>();
  const refused = yield* gatherRows(decoded.value, { gathering, keys, leftOut });
  if (refused) return refuse(refused);
  const conversations: ImportedConversation[] = [];
  for (const gathered of gathering.all) {
    const finished = yield* finish(gathered);
    if (finished) conversations.push(finished);
    else leaveOut(leftOut, { line: gathered.lines[0]?.line ?? 0, reason: "no-customer" });
  }
  const { first, count: badCount } = leftOut;
  const bad = first.toSorted((a, b) => a.line - b.line);
  if (conversations.length === 0) return refuse({ code: "no-conversation", bad });
  return ok({ source: sourceOf(fileName, keys), conversations, bad, badCount, isCut: gathering.isCut });
}

type Into = { readonly gathering: Gathering; readonly keys: Set<string>; readonly leftOut: LeftOut };

function* gatherRows(
  text: string,
  { gathering, keys, leftOut }: Into,
): Generator<undefined, FileRefusal | null> {
  const reading = /^\s*[[{]/.test(text) ? readJson(text) : readTable(text);
  for (let rows = 0; rows < MAX_ROWS; yield) {
    const { value, done } = reading.next();
    if (done) return value;
    if (!value) continue;
    rows += 1;
    if ("keys" in value) value.keys.forEach((key) => keys.add(bareName(key)));
    else if ("problem" in value) leaveOut(leftOut, { line: value.line, reason: value.problem });
    else {
      const reason = gather(gathering, value);
      if (reason) leaveOut(leftOut, { line: value.line, reason });
    }
  }
  gathering.isCut = true;
  return null;
}

function leaveOut(leftOut: LeftOut, row: BadRow): void {
  leftOut.count += 1;
  if (leftOut.first.length < SHOWN_BAD_ROWS) leftOut.first.push(row);
}
