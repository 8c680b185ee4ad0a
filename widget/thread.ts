import type { Line } from "#app/contract/line.ts";
import { entryView } from "./entry-view.ts";
import { greetingItem, lineView } from "./line-view.ts";
import type { Entry, Outbox } from "./outbox.ts";
import { h } from "./shared.ts";
import type { Words } from "./words.ts";

/** Nearer to the end than this counts as reading the end. */
const NEAR_PX = 80;

/** The list of what was said: first what the log holds, then what is not in it yet. Follows the end while the reader does. */
export function makeThread(words: Words, greeting: string, onEdit: (entry: Entry) => void) {
  const committed = h("ol");
  const entries = h("ol");
  /** Sits below the lines: buttons that belong to the last of them. */
  const tail = h("div", { class: "tail" });
  const down = h("button", { type: "button", class: "down", hidden: true, click: toEnd }, words.newest);
  const sent = h("p", { class: "state" }, words.sent);
  const log = {
    "class": "log",
    "role": "log",
    "aria-label": words.messages,
    "tabindex": "0",
    "aria-live": "off",
  };
  const element = h(
    "div",
    { ...log, scroll: () => (down.hidden ||= isAtEnd()) },
    h("ol", {}, greetingItem(words, greeting)),
    committed,
    tail,
    entries,
    down,
  );

  function add(lines: readonly Line[]): void {
    const isFollowing = isAtEnd();
    for (const line of lines) {
      const item = lineView(line, words);
      if (!item) continue;
      const { by } = item.dataset;
      // Of the updates about the wait only the newest is still true.
      if (item.matches(".update")) committed.querySelector(".update")?.remove();
      const before = committed.lastElementChild as HTMLElement | null;
      item.classList.toggle("same", by !== undefined && by === before?.dataset["by"]);
      // One "Sent" is enough: it moves on to the newest.
      if (item.matches(".me")) item.append(sent);
      committed.append(item);
    }
    if (isFollowing) toEnd();
    else down.hidden = false;
  }

  function show(outbox: Outbox): void {
    const isFollowing = isAtEnd() || outbox.length > entries.childElementCount;
    const items = outbox.map((entry) => entryView(entry, words, onEdit));
    entries.replaceChildren(...items.filter((item) => item !== null));
    if (isFollowing) toEnd();
  }

  function toEnd(): void {
    element.scrollTop = element.scrollHeight;
    down.hidden = true;
  }

  function isAtEnd(): boolean {
    return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
  }

  /** From now on new lines are read out; what was there when the chat opened is not. */
  const goLive = () => element.setAttribute("aria-live", "polite");

  return { element, tail, add, show, toEnd, goLive, clear: () => committed.replaceChildren() };
}
