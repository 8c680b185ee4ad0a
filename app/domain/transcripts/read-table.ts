import { csvRows } from "./csv.ts";
import { bareName, NAMES } from "./fields.ts";
import type { Read } from "./raw-line.ts";
import type { Keys } from "./read-json.ts";
import { readMessage } from "./read-record.ts";
import { isSpeakerText, speakerLines } from "./speaker-lines.ts";
import type { FileRefusal } from "./transcript.ts";

/** So many quotes that never close make every row a guess. */
const MOST_UNCLOSED = 20;
/** A column of this name alone says nothing of who wrote a row. */
const WEAK_ROLES: ReadonlySet<string> = new Set(["type", "name", "from", "messagetype", "who", "actor"]);

/** The messages of a table whose first row names its columns: one message a row, or one conversation a row. */
export function* readTable(text: string): Generator<Read | Keys | undefined, FileRefusal | null> {
  let columns: ReadonlyMap<string, number> | null = null;
  let layout: Layout | null = null;
  let unclosed = 0;
  for (const row of csvRows(text)) {
    if (!row) yield undefined;
    else if ("problem" in row) {
      unclosed += row.problem === "unclosed-quote" ? 1 : 0;
      if (unclosed > MOST_UNCLOSED) return { code: "unclosed-quotes" };
      yield row;
    } else if (!columns || !layout) {
      columns = columnsOf(row.cells);
      const read = layoutOf(columns, row.cells);
      if ("code" in read) return read;
      layout = read;
      yield { keys: row.cells };
    } else yield* readRow(row, columns, layout);
  }
  return columns ? null : { code: "empty" };
}

type Layout = {
  readonly hasRole: boolean;
  readonly hasConversation: boolean;
  readonly wholeAt: number | null;
};

function columnsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [at, cell] of cells.entries()) if (!columns.has(bareName(cell))) columns.set(bareName(cell), at);
  return columns;
}

/** What the columns are, or why nothing can be read from them. */
function layoutOf(columns: ReadonlyMap<string, number>, cells: readonly string[]): Layout | FileRefusal {
  const has = (names: readonly string[]) => names.some((name) => columns.has(name));
  const whole = NAMES.messages.find((name) => columns.has(name));
  if (!has(NAMES.text) && whole === undefined) {
    if (cells.length === 1) return { code: "one-column" };
    return { code: "no-message-column", columns: cells.slice(0, 30).map((cell) => cell.slice(0, 40)) };
  }
  return {
    hasRole: has(NAMES.role.filter((name) => !WEAK_ROLES.has(name))),
    hasConversation: has(NAMES.conversation),
    wholeAt: whole === undefined ? null : (columns.get(whole) ?? null),
  };
}

function* readRow(
  { line, cells }: { line: number; cells: readonly string[] },
  columns: ReadonlyMap<string, number>,
  { hasRole, hasConversation, wholeAt }: Layout,
): Generator<Read> {
  const fields = { get: (name: string) => cells[columns.get(name) ?? -1] };
  const whole = wholeAt === null ? undefined : cells[wholeAt];
  if (whole !== undefined && isSpeakerText(whole)) {
    yield* speakerLines(whole, { line, conversation: `line ${line}` });
    return;
  }
  const read = readMessage(fields, { line, fallback: hasRole && !hasConversation ? "1" : null });
  if ("problem" in read) yield read;
  else if (read.who === null && read.author === null && hasRole) yield { line, problem: "no-author" };
  else if (read.who === null && !hasRole) yield { ...read, who: "customer" };
  else yield read;
}
