import { cut } from "#app/domain/cut.ts";
import { MAX_TEXT } from "./limits.ts";

/** A message is short; mail with a long history under it is cut here before anything looks at it. */
const READ_LETTERS = 60_000;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    rsquo: "’",
    lsquo: "‘",
    ldquo: "“",
    rdquo: "”",
  }),
);
/** What a browser does not show. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "head", "title", "template"]);
const BREAKS: ReadonlySet<string> = new Set(
  "p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote hr section article".split(" "),
);
const TAG = /^<\/?([a-z][a-z0-9]{0,15})\b|^<!/i;
const LOOKS_LIKE_HTML =
  /<(?:\/?(?:p|div|br|span|a|b|i|li|ul|table|html|body|strong|em|blockquote|img)(?=[\s>/])|!doctype)/i;

/** A message's body as its writer typed it: no tags, no quoted history, no signature. */
export function plainBody(body: string): string {
  const start = cut(body, READ_LETTERS);
  const text = LOOKS_LIKE_HTML.test(start) ? withoutTags(start) : start;
  const lines = withoutHistory(
    text
      .toWellFormed()
      .replaceAll("\0", "")
      .split(/\r\n|\r|\n/),
  );
  const joined = lines.map((line) => line.replace(/[^\S\n]+/g, " ").trim()).join("\n");
  return cut(joined.replace(/\n{3,}/g, "\n\n").trim(), MAX_TEXT);
}

/** One pass over the text: an unfinished tag stays as it is, what follows a quoted mail's beginning goes. */
function withoutTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const close = open < 0 ? -1 : html.indexOf(">", open);
    if (close < 0) break;
    parts.push(html.slice(at, open).replace(/\s+/g, " "));
    const tag = TAG.exec(html.slice(open, open + 20));
    const name = tag?.[1]?.toLowerCase();
    at = tag ? close + 1 : open + 1;
    if (!tag) parts.push("<");
    else if (isQuote(name, html.slice(open, close))) return decode(parts.join(""));
    else if (name === undefined || html[open + 1] === "/") parts.push(BREAKS.has(name ?? "") ? "\n" : "");
    else if (UNSEEN.has(name)) at = afterClosing(html, at, name);
    else if (BREAKS.has(name)) parts.push("\n");
  }
  parts.push(html.slice(at));
  return decode(parts.join(""));
}

function isQuote(name: string | undefined, tag: string): boolean {
  if (tag.startsWith("</")) return false;
  return name === "blockquote" || (name === "div" && /gmail_quote|yahoo_quoted|divRplyFwdMsg/.test(tag));
}

function afterClosing(html: string, at: number, name: string): number {
  const closing = html.toLowerCase().indexOf(`</${name}`, at);
  return closing < 0 ? html.length : closing;
}

const LAST_CODE_POINT = 0x10ffff;

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : "";
  });
}

const HISTORY = [
  /^\s*(?:On|Am|Le|El|Il|Em)\b.{6,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu)\s?.{0,60}:\s*$/iu,
  /^\s*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine)/iu,
  /^\s*##- .{0,80} -##\s*$/,
  /^-- ?$/,
  /^_{20,}\s*$/,
];
const SENT_FROM = /^\s*(?:sent from my|von meinem|envoyé de mon|enviado desde mi|inviato da) .{1,60}$/iu;

function withoutHistory(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => line.length < 400 && HISTORY.some((pattern) => pattern.test(line)));
  const own = end > 0 ? lines.slice(0, end) : lines;
  return own.filter((line) => !line.startsWith(">") && !(line.length < 80 && SENT_FROM.test(line)));
}
