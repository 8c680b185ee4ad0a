import type { Line } from "#app/contract/line.ts";
import type { Card, CardParts } from "../cards.ts";
import { keepEnd } from "../keep-end.ts";
import { pageLanguage } from "../language.ts";
import type { Outbox } from "../outbox.ts";
import { fill, h } from "../shared.ts";
import { makeCartTeller } from "./cart.ts";
import { standing } from "./standing.ts";
import { clockAhead, countdown } from "./times.ts";
import { makeVoice } from "./voice.ts";
import { after, OVER, type Waiting } from "./waiting.ts";
import { makeWays } from "./ways.ts";

/** The card about the wait: how it stands, when the next word comes, and the ways out of it. */
export function makeCard(parts: CardParts): Card {
  const { words, place, log, box } = parts;
  const badge = h("b", { "class": "place", "aria-hidden": "true" });
  const title = h("p", { class: "now", dir: "auto" });
  const more = h("p", { class: "more", dir: "auto" });
  const next = h("p", { class: "more", role: "timer", dir: "auto" });
  const announcer = h("p", { class: "sr", role: "status" });
  const ways = makeWays(parts);
  const text = h("div", { class: "title" }, title, more, next);
  const card = h(
    "div",
    { "class": "card", "role": "group", "aria-label": words.wait },
    badge,
    text,
    ways.element,
  );
  const voice = makeVoice(announcer);
  const tellCart = makeCartTeller(card);
  const placeholder = box.placeholder;
  let it: Waiting = OVER;
  let known: readonly Line[] | null = null;
  let aheadMs = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  keepEnd(log);
  place.append(card, announcer);

  function show(lines: readonly Line[], outbox: Outbox): void {
    if (lines !== known) take(lines);
    tellCart(lines);
    const isOver = it.phase === "over";
    const { activeElement } = card.getRootNode() as ShadowRoot;
    if (isOver && card.contains(activeElement)) box.focus({ preventScroll: true });
    card.hidden = isOver;
    box.placeholder = isOver ? placeholder : words.wait_details;
    clearInterval(ticking);
    if (isOver) voice.hush();
    else ticking = setInterval(tick, 1_000);
    ways.show(it, outbox);
    tick();
  }

  function take(lines: readonly Line[]): void {
    const last = lines.at(-1);
    const before = numbers(it);
    it = lines.reduce(after, OVER);
    if (last) aheadMs = clockAhead(Date.now() - Date.parse(last.at), known !== null);
    // The log reads out what is new in it; of the updates, only those that say something new are worth it.
    for (const update of log.querySelectorAll(".update")) update.setAttribute("aria-live", "off");
    if (known && last?.kind === "update" && numbers(it) !== before) voice.say(last.text ?? "");
    known = lines;
  }

  /** Only what has changed is written: the rest may be under a reader's finger. */
  function tick(): void {
    // The chat has left the page.
    if (!card.isConnected) return clearInterval(ticking);
    const now = Date.now() - aheadMs;
    const how = standing(it, words, { now, language: pageLanguage() });
    write(title, how.title);
    write(more, how.more.join(" · "));
    write(badge, it.phase === "in-line" && !it.isByMail && it.told ? String(it.told.place) : "");
    const isDue = it.nextAt !== null && !it.isByMail;
    const left = countdown(it.nextAt ?? 0, now);
    write(next, !isDue ? "" : left ? fill(words.wait_next, { time: left }) : words.wait_due);
  }

  return { show };
}

/** What of the wait is worth reading out when it changes. */
function numbers({ told }: Waiting): string {
  return JSON.stringify(told && { ...told, at: 0 });
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
