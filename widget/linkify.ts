export type Part = { readonly text: string; readonly href?: string };

/** Candidates only; `safeUrl` decides. Each alternative is a plain run of characters, so matching is linear. */
const CANDIDATE = /\b(?:https?:\/\/|mailto:)[^\s<>"`{}|\\^]+/gi;
const TRAILING = /[.,:;!?'"*_~\]]/;

/** Cuts text into plain runs and safe links. Joined, the parts are the text, except names in other scripts (see below). */
export function linkify(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const link = withoutTail(found);
    const url = safeUrl(link);
    if (!url) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    // A name in another script is shown as the network reads it, so that a look-alike cannot pass.
    parts.push({ href: url.href, text: url.host.includes("xn--") ? url.href : link });
    from = index + link.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** http, https and mailto only, and no name before an `@` that passes for a host. */
export function safeUrl(value: string, base?: string): URL | null {
  try {
    const url = new URL(value, base);
    const isSafe = /^(https?|mailto):$/.test(url.protocol) && !url.username && !url.password;
    return isSafe ? url : null;
  } catch {
    return null;
  }
}

/** A full stop ends the sentence, not the address; so does a bracket that was opened before it. */
function withoutTail(link: string): string {
  let end = link.length;
  let open = link.split("(").length - link.split(")").length;
  for (; end > 0; end--) {
    const last = link.charAt(end - 1);
    if (last === ")" && open < 0) open++;
    else if (!TRAILING.test(last)) break;
  }
  return link.slice(0, end);
}
