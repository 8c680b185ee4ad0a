const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bull", "•"],
  ["middot", "·"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
  ["deg", "°"],
  ["euro", "€"],
  ["pound", "£"],
  ["frac12", "½"],
  ["times", "×"],
]);

const UNSEEN = /<(script|style|template|noscript|svg|iframe)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const PARAGRAPH =
  /<\/?(?:p|div|section|article|header|footer|h[1-6]|ul|ol|table|thead|tbody|blockquote|figure|hr|details|summary)\b[^>]*>/gi;
const LAST_CODE_POINT = 0x10ffff;

/** A merchant's HTML as plain text: one paragraph a block, separated by a blank line; a list keeps its lines. */
export function plainText(html: string): string {
  const text = html
    .replace(UNSEEN, " ")
    .replace(/\s+/g, " ")
    .replace(PARAGRAPH, "\n\n")
    .replace(/<li\b[^>]*>/gi, "\n- ")
    .replace(/<(?:br|\/tr)\b[^>]*>/gi, "\n")
    .replace(/<\/t[dh]\s*>/gi, " ")
    .replace(/<[^>]*>/g, "");
  return decode(text)
    .replace(/\0/g, "")
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^- *$\n?/gm, "")
    .trim();
}

/** After the tags are gone, so that `&lt;b&gt;` stays what the merchant wanted to be read. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isCharacter = code > 0 && code <= LAST_CODE_POINT && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "";
  });
}
