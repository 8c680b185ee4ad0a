import type { RawLine } from "./raw-line.ts";
import { roleOf } from "./role-words.ts";

/** `Visitor: hello`, `[10:02] Anna Berg: hello`, `(10:02:03 AM) Support bot: hello` */
const SPEAKER = /^\s{0,4}(?:[[(][^\])]{1,30}[\])]\s{0,3})?([\p{L}][\p{L}\p{N} .'’_-]{0,40}?)\s?:\s(.*)$/u;

/** Whether a cell is a whole conversation written one under the other. */
export function isSpeakerText(text: string): boolean {
  const lines = text.split(/\r?\n/, 200);
  return lines.filter((line) => SPEAKER.test(line.slice(0, 200))).length >= 2;
}

/** The lines of a conversation that stands in one cell; a line without a speaker goes on with the one before. */
export function speakerLines(
  text: string,
  { line, conversation }: { line: number; conversation: string },
): RawLine[] {
  const lines: RawLine[] = [];
  for (const one of text.split(/\r?\n/)) {
    const found = SPEAKER.exec(one.slice(0, 200));
    const last = lines.at(-1);
    if (found) {
      const [, speaker = "", start = ""] = found;
      const who = roleOf(speaker);
      const author = who === null ? speaker : null;
      const names = author === null ? [] : [author];
      lines.push({ line, conversation, who, author, names, text: start + one.slice(200), at: null });
    } else if (last) lines[lines.length - 1] = { ...last, text: `${last.text}\n${one}` };
  }
  return lines;
}
