import type { Line } from "#app/contract/line.ts";
import { link, richText } from "./links.ts";
import { waitOf } from "./scene.ts";
import { fill, h } from "./shared.ts";
import type { Words } from "./words.ts";

/** A line as it stands in the list; null for one that is not shown. */
export function lineView(line: Line, words: Words): HTMLLIElement | null {
  const name = line.agentName ?? "";
  switch (line.type) {
    case "message.posted":
      if (line.author === "shopper") return ownItem(line.text ?? "", words);
      return theirItem(line, name || words.assistant, words);
    case "person.offered":
      return theirItem(line, words.assistant, words);
    case "person.requested":
      return ownItem(words.asked, words);
    case "handoff.requested":
      return turn(words.handed_over);
    case "wait.told":
      return waitItem(line);
    case "conversation.claimed":
      return turn(fill(words.joined, { name }));
    case "conversation.resolved":
      return turn(fill(words.closed_by, { name }));
    case "conversation.rated":
      return turn(fill(words.rated, { score: line.score ?? "" }));
    default:
      return null;
  }
}

/** What the shopper wrote. Own lines are not read out: whoever typed them knows them. */
export function ownItem(text: string, words: Words): HTMLLIElement {
  return h("li", { "class": "me", "aria-live": "off" }, hidden(words.you), richText(text));
}

/** A first line, said before there is a conversation. */
export function greetingItem(words: Words, text: string): HTMLLIElement {
  return h("li", { class: "them" }, h("span", { class: "who" }, words.assistant), richText(text));
}

export function hidden(text: string): HTMLElement {
  return h("span", { class: "sr" }, text);
}

function theirItem(line: Line, who: string, words: Words): HTMLLIElement {
  const { text = "", source, author = "", at } = line;
  const item = h("li", { "class": "them", "data-by": author + who });
  item.append(h("span", { class: "who" }, who, " ", clock(at)), richText(text));
  if (source) item.append(h("p", { class: "source" }, words.source, " ", link(source.title, source.url)));
  return item;
}

function waitItem({ kind = "", text = "", told, link: card }: Line): HTMLLIElement {
  const item = h("li", { class: `wait ${kind}` });
  // Updates are announced only when they say something new; the panel does that.
  if (kind === "update") item.setAttribute("aria-live", "off");
  const place = kind === "estimate" ? waitOf(told)?.place : undefined;
  if (place !== undefined) item.append(h("b", { "class": "place", "aria-hidden": "true" }, String(place)));
  const words = richText(text);
  if (card) words.append(" ", link(card.title, card.url));
  item.append(words);
  return item;
}

function turn(text: string): HTMLLIElement {
  return h("li", { class: "turn" }, h("span", { dir: "auto" }, text));
}

function clock(at: string): HTMLElement {
  const time = new Date(at).toLocaleTimeString(document.documentElement.lang || undefined, {
    hour: "2-digit",
    minute: "2-digit",
  });
  return h("time", { datetime: at }, time);
}
