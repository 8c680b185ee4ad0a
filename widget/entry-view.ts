import { ownItem } from "./line-view.ts";
import type { Entry } from "./outbox.ts";
import { fill, h } from "./shared.ts";
import type { Words } from "./words.ts";

/** What the shopper wrote and the log does not show yet, with the truth about it. */
export function entryView(entry: Entry, words: Words, onEdit: (entry: Entry) => void): HTMLLIElement | null {
  if (entry.path !== "messages" && entry.path !== "person") return null;
  const { body, state, why } = entry;
  const item = ownItem(body.text ?? words.asked, words);
  item.dataset["state"] = state;
  item.append(h("p", { class: "state" }, fill(words[state], { why })));
  if (state === "refused") {
    item.append(h("button", { type: "button", class: "quiet", click: () => onEdit(entry) }, words.edit));
  }
  return item;
}
