import { linkify, safeUrl } from "./linkify.ts";
import { h } from "./shared.ts";

/** A link that leaves the page alone and tells the other side nothing; plain text when the address is not safe. */
export function link(title: string, address: string): Node {
  const url = safeUrl(address, document.baseURI);
  return url ? anchor(title, url.href) : document.createTextNode(title);
}

/** Text somebody wrote, with its addresses made clickable. Its direction is its own. */
export function richText(text: string): HTMLElement {
  const parts = linkify(text).map(({ text, href }) => (href ? anchor(text, href) : text));
  return h("p", { class: "text", dir: "auto" }, ...parts);
}

function anchor(text: string, href: string): HTMLElement {
  return h("a", { href, target: "_blank", rel: "noopener noreferrer nofollow ugc" }, text);
}
