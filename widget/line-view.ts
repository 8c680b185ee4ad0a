import type { Line } from "#app/contract/line.ts";
import { pageLanguage } from "./language.ts";
import { link, richText } from "./links.ts";
import { fill, h } from "./shared.ts";
import type { Words } from "./words.ts";

/** A line as it stands in the list; null for one that is not shown. */
export function lineView(line: Line, words: Words): HTMLLIElement | null {
  switch (line.type) {
    case "message.posted":
      if (line.author === "shopper") return ownItem(line.text ?? "", words);
      return theirItem(line, line.agentName ?? words.assistant, words);
    case "person.offered":
      return theirItem(line, words.assistant, words);
    case "person.requested":
      return ownItem(words.asked, words);
    case "wait.told":
      return waitItem(line);
    default:
      return turn(line, words);
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

function waitItem({ kind = "", text = "", link: card }: Line): HTMLLIElement {
  const item = h("li", { class: `wait ${kind}` });
  const words = richText(text);
  if (card) words.append(" ", link(card.title, card.url));
  item.append(words);
  return item;
}

/** A turn that the conversation took: its words go by the line's type, and a type without words is not shown. */
function turn(line: Line, words: Partial<Words>): HTMLLIElement | null {
  const sentence = words[line.type.replace(/\W/g, "_") as keyof Words];
  const said = sentence && fill(sentence, line);
  return said ? h("li", { class: "turn" }, h("span", { dir: "auto" }, said)) : null;
}

function clock(at: string): HTMLElement {
  const time = new Date(at).toLocaleTimeString(pageLanguage(), {
    hour: "2-digit",
    minute: "2-digit",
  });
  return h("time", { datetime: at }, time);
}
