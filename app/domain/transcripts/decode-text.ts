import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { FileRefusal } from "./transcript.ts";

const SLICE_BYTES = 262_144;
/** How much of a file is looked at to see whether it is text. */
const LOOKED_AT = 65_536;

/**
 * A file's bytes as text, a slice at a time: UTF-8 or UTF-16 by its first bytes, else UTF-8, and where that fails the
 * Western encoding that older spreadsheets write. Yields between slices.
 */
export function* decodeText(bytes: Uint8Array): Generator<undefined, Result<string, FileRefusal>> {
  if (bytes.length === 0) return refuse({ code: "empty" });
  const container = containerOf(bytes);
  if (container) return refuse({ code: container });
  const marked = markedEncoding(bytes);
  const encoding = marked ?? "utf-8";
  const text = (yield* decodeAs(bytes, encoding)) ?? (yield* decodeAs(bytes, "windows-1252"));
  if (text === null || hasControls(text)) return refuse({ code: "not-text" });
  return /\S/.test(text.slice(0, LOOKED_AT)) ? ok(text) : refuse({ code: "empty" });
}

/** Files that carry text inside but are none: what to do instead can be said. */
function containerOf(bytes: Uint8Array): "spreadsheet" | "archive" | null {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04)
    return isWorkbook(bytes) ? "spreadsheet" : "archive";
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return "spreadsheet";
  return a === 0x1f && b === 0x8b ? "archive" : null;
}

/** A workbook is a zip whose first entries are named so. */
function isWorkbook(bytes: Uint8Array): boolean {
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  return /\[Content_Types\]\.xml|xl\/|_rels\/|mimetypeapplication\/vnd\.oasis/.test(names);
}

function markedEncoding([a, b, c]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** Null where the bytes are not of that encoding. */
function* decodeAs(bytes: Uint8Array, encoding: string): Generator<undefined, string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      parts.push(decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true }));
      yield;
    }
    parts.push(decoder.decode());
  } catch {
    return null;
  }
  return parts.join("");
}

/** Pictures and programs have them within their first bytes, text has none but breaks and tabs. */
function hasControls(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);

  const controls = start.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe]/g)?.length ?? 0;
  return start.includes("\0") || controls > start.length / 1_000;
}
