import { isRecord, NAMES } from "./fields.ts";
import { jsonPieces } from "./json-pieces.ts";
import type { Read } from "./raw-line.ts";
import { isReadable, readRecord } from "./read-record.ts";
import type { FileRefusal } from "./transcript.ts";

/** The keys of a record, by which its system is recognised. */
export type Keys = { readonly keys: readonly string[] };

/** The messages of a JSON file, with undefined in between to breathe. */
export function* readJson(text: string): Generator<Read | Keys | undefined, FileRefusal | null> {
  let isFirst = true;
  for (const piece of jsonPieces(text)) {
    if (!piece || "problem" in piece) {
      yield piece;
      continue;
    }
    const parsed = parse(piece.text);
    if (parsed === undefined) {
      yield { line: piece.line, problem: "bad-json" };
      continue;
    }
    if (isFirst) yield { keys: keysOf(parsed) };
    isFirst = false;
    yield* recordsIn(parsed, piece);
  }
  return null;
}

/** An object that is no conversation itself may hold lists of them: `{"conversations": […]}`. */
function* recordsIn(
  parsed: unknown,
  { line, list }: { line: number; list: string | null },
  level = 0,
): Generator<Read | Keys | undefined> {
  if (list === null && level < 3 && isRecord(parsed) && !Array.isArray(parsed) && !isReadable(parsed)) {
    const members = Object.entries(parsed).filter(([, value]) => holdsRecords(value));
    if (members.length > 0) {
      for (const [name, value] of members) {
        if (!Array.isArray(value)) yield* recordsIn(value, { line, list: null }, level + 1);
        else {
          yield { keys: keysOf(value[0]) };
          for (const one of value) {
            yield* readRecord(one, { line, list: name });
            yield undefined;
          }
        }
      }
      return;
    }
  }
  yield* readRecord(parsed, { line, list });
}

function holdsRecords(value: unknown): value is object {
  return Array.isArray(value) ? value.some(isRecord) : isRecord(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Of the record, and of the first message inside it. */
function keysOf(record: unknown): string[] {
  if (!isRecord(record)) return [];
  const keys = Object.keys(record);
  const lists = Object.entries(record).filter(
    ([name, value]) => Array.isArray(value) && NAMES.messages.includes(name.toLowerCase()),
  );
  const [first] = lists.flatMap(([, value]) => value as unknown[]);
  return isRecord(first) ? [...keys, ...Object.keys(first)] : keys;
}
