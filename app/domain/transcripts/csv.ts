import type { BadReason } from "./transcript.ts";

/** One row, at the line on which it begins. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: BadReason };

const MOST_CELLS = 500;
/** A quoted cell that goes on beyond this was never closed. */
const LONGEST_CELL = 65_536;
const LONGEST_ROW = 1_000_000;
const SLICE_LINES = 10_000;
const QUOTE = 34;
const CR = 13;
const LF = 10;

/**
 * The rows of an RFC 4180 text (any of `,` `;` tab `|` between cells, CRLF or LF between rows, quotes doubled inside
 * quotes), one at a time. Empty lines are passed over, now and then with undefined to breathe. A quote that never closes costs its own line, not those after it.
 */
export function* csvRows(text: string): Generator<CsvRow | undefined> {
  const { delimiter, start } = dialectOf(text);
  let line = start === 0 ? 1 : 2;
  for (let at = start; at < text.length;) {
    const row = readRow(text, at, delimiter);
    if ("problem" in row) {
      yield { line, problem: row.problem };
      at = nextLine(text, at);
      line += 1;
      continue;
    }
    if (row.cells.length > 1 || row.cells[0]?.trim() !== "") yield { line, cells: row.cells };
    else if (line % SLICE_LINES === 0) yield undefined;
    at = row.end;
    line += row.lines;
  }
}

const CANDIDATES = [",", ";", "\t", "|"] as const;

/** Spreadsheets may say it in a first line of their own (`sep=;`); else what the first line has most of. */
function dialectOf(text: string): { delimiter: number; start: number } {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text.slice(0, 8));
  if (declared) return { delimiter: declared[1]?.charCodeAt(0) ?? 44, start: declared[0].length };
  const header = (/^\s*[^\r\n]*/.exec(text.slice(0, LONGEST_CELL))?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = CANDIDATES.map((candidate) => header.split(candidate).length);
  const most = CANDIDATES[counts.indexOf(Math.max(...counts))] ?? ",";
  return { delimiter: most.charCodeAt(0), start: 0 };
}

type Row = { cells: string[]; end: number; lines: number } | { problem: BadReason };

function readRow(text: string, start: number, delimiter: number): Row {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    const cell =
      text.charCodeAt(at) === QUOTE ? quotedCell(text, at, delimiter) : bareCell(text, at, delimiter);
    if (!cell) return { problem: "unclosed-quote" };
    cells.push(cell.value);
    lines += cell.breaks;
    at = cell.end;
    if (cells.length > MOST_CELLS) return { problem: "too-many-columns" };
    if (at - start > LONGEST_ROW) return { problem: "too-long" };
    if (text.charCodeAt(at) !== delimiter) break;
    at += 1;
  }
  if (text.charCodeAt(at) === CR) at += 1;
  if (text.charCodeAt(at) === LF) at += 1;
  return { cells, end: at, lines };
}

type Cell = { value: string; end: number; breaks: number };

function bareCell(text: string, start: number, delimiter: number): Cell {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === delimiter || code === LF || code === CR) break;
  }
  return { value: text.slice(start, end), end, breaks: 0 };
}

/** Null when the quote is not closed. What stands between the closing quote and the next delimiter is kept as it is. */
function quotedCell(text: string, start: number, delimiter: number): Cell | null {
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > LONGEST_CELL) return null;
    value += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const rest = bareCell(text, quote + 1, delimiter);
      const breaks = value.split("\n").length - 1;
      return { value: value + rest.value, end: rest.end, breaks };
    }
    value += '"';
    from = quote + 2;
  }
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}
