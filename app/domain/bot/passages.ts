import type { Article } from "#app/domain/shop.ts";

/** A stretch of an article under one heading, in whole sentences. */
export type Passage = {
  readonly article: Article;
  readonly heading: string | null;
  readonly sentences: readonly string[];
};

/** The longest answer, and so the longest sentence that can be one. */
export const MAX_ANSWER_LETTERS = 420;

const HEADING_LETTERS = 90;
const SHORTENED = /(?:^|[\s(])(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|nr|approx|vs|inc|ltd|co|min|max|tel)\.$/i;

/**
 * Cuts an article at its headings. A heading is a short line of its own without a full stop, or a question; one that
 * nothing follows was a plain statement after all.
 */
export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [];
  let heading: string | null = null;
  let body: string[] = [];
  const close = () => {
    const lone = body.length === 0 && heading !== null && isStatement(heading) ? [heading] : body;
    const sentences = lone.flatMap(sentencesOf).filter((one) => one.length <= MAX_ANSWER_LETTERS);
    if (sentences.length > 0) passages.push({ article, heading: lone === body ? heading : null, sentences });
    body = [];
  };
  for (const paragraph of article.body.split(/\n\s*\n/)) {
    const lines = paragraph.split("\n").flatMap((line) => line.trim() || []);
    for (const [index, line] of lines.entries()) {
      if (index === 0 && isHeading(line)) {
        close();
        heading = line.replace(/^#+\s*/, "").replace(/^(?:Q|Question)[:.]\s*/i, "");
      } else body.push(line.replace(/^(?:A|Answer)[:.]\s*/, ""));
    }
  }
  close();
  return passages;
}

/** Whole sentences of a line, split after a full stop that is not part of a number or a short form. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of line.matchAll(/[.!?]+["'”’)\]]*(?=\s+["'“‘(\[]?[\p{Lu}\p{N}])/gu)) {
    const upTo = end.index + end[0].length;
    if (SHORTENED.test(line.slice(start, upTo))) continue;
    sentences.push(line.slice(start, upTo).trim());
    start = upTo;
  }
  const rest = line.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}

function isHeading(line: string): boolean {
  if (line.startsWith("#")) return true;
  if (line.length > HEADING_LETTERS || /^[-•*–]/.test(line)) return false;
  return line.endsWith("?") || (!/[.!;,:)”"]$/.test(line) && !/[.!] /.test(line));
}

/** Long enough to say something by itself: "Free delivery above 50". */
function isStatement(heading: string): boolean {
  return !heading.endsWith("?") && heading.split(" ").length >= 4;
}
