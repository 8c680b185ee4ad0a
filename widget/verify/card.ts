import type { Line } from "#app/contract/line.ts";
import type { Card, CardParts } from "../cards.ts";
import { button } from "../field.ts";
import { keepEnd } from "../keep-end.ts";
import { pageLanguage } from "../language.ts";
import type { Outbox } from "../outbox.ts";
import { fill, h } from "../shared.ts";
import { clockAhead, clockTime } from "../wait/times.ts";
import { codeForm } from "./code-form.ts";
import { orderForm } from "./order-form.ts";
import { standing, type Standing } from "./standing.ts";

/** After a reload the code is still asked for while it can be of use. */
const CODE_MS = 600_000;

/** The card with which a shopper shows that an order is theirs: its number and e-mail first, then the code from the mail. */
export function makeCard({ words, place, log, box, send, withdraw }: CardParts): Card {
  const title = h("p", { class: "now", dir: "auto" });
  const start = button(words.verify_start, () => go("order"), "fill");
  const dismiss = button(words.offer_no, () => go("dismissed"));
  const row = h("div", { class: "ways" }, start, dismiss);
  const order = orderForm(words, ask, () => go("closed"));
  const code = codeForm(words, {
    enter: (typed) => send("verify/code", { code: typed }),
    again,
    other: () => go("order"),
  });
  const out = h("div", { class: "out", keydown: key }, row, order.element, code.element);
  const card = h("div", { "class": "card", "role": "group", "aria-label": words.verify }, title, out);
  let stage: "closed" | "dismissed" | "order" | "code" = "closed";
  let known: readonly Line[] = [];
  let outbox: Outbox = [];
  let it: Standing = standing([], 0);
  /** When a code was asked for on this page, by its own clock. */
  let askedAt = 0;
  let aheadMs = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  /** The refusal that is shown, and the order that was shown to be theirs. */
  let refusedId = "";
  let verifiedSeq = 0;
  keepEnd(log);
  place.append(card);

  function show(lines: readonly Line[], next: Outbox): void {
    const last = lines.at(-1);
    const isFirst = known.length === 0;
    if (last && lines !== known) aheadMs = clockAhead(Date.now() - Date.parse(last.at), !isFirst);
    known = lines;
    outbox = next;
    it = standing(known, now());
    if (isFirst && it.asked && now() - it.asked.at < CODE_MS) stage = "code";
    if (it.verified && it.verified.seq !== verifiedSeq) opened(it.verified.seq);
    const refused = mine().find(({ state }) => state === "refused");
    if (refused && refused.body.clientId !== refusedId) refuse(refused);
    draw();
    clearInterval(ticking);
    ticking = setInterval(tick, 1_000);
  }

  function opened(seq: number): void {
    verifiedSeq = seq;
    stage = "closed";
    code.clear();
    forget();
    if (hasFocus()) box.focus({ preventScroll: true });
  }

  /** What was refused stays as it was typed, with the reason beside it. */
  function refuse({ path, body }: Outbox[number]): void {
    refusedId = body.clientId;
    const isCode = path === "verify/code";
    if (isCode) code.refuse(words.verify_wrong);
    else order.refuse(words.verify_refused);
    if (stage !== "dismissed") go(isCode ? "code" : "order");
  }

  function ask(asked: { order: string; email: string }): void {
    forget();
    code.clear();
    askedAt = Date.now();
    send("verify", asked);
    go("code");
  }

  /** On another page the address is not known any more. */
  function again(): void {
    const typed = order.typed();
    if (typed.order && typed.email) ask(typed);
    else go("order");
  }

  function go(next: typeof stage): void {
    const before = stage;
    stage = next;
    draw();
    if (next === "order") order.open(it.asked?.orderName ?? it.named);
    if (next === "code") code.focus();
    if (next === "closed" && before !== "closed") start.focus();
    if (next === "dismissed") box.focus({ preventScroll: true });
  }

  function draw(): void {
    const { verified } = it;
    card.hidden = !verified && stage === "dismissed";
    const isOpen = stage === "order" || stage === "code";
    write(title, verified ? confirmed(verified) : isOpen ? words.verify : words.verify_why);
    title.className = verified ? "more" : isOpen ? "now" : "why";
    out.hidden = verified !== null;
    row.hidden = stage !== "closed";
    order.element.hidden = stage !== "order";
    code.element.hidden = stage !== "code";
    const pending = mine().find(({ state }) => state !== "refused" && state !== "sent");
    const since = askedAt || (it.asked?.at ?? 0) + aheadMs;
    code.show(pending ? words[pending.state] : words.verify_sent, since, Date.now());
  }

  function confirmed({ orderName, until }: { orderName: string; until: number }): string {
    return fill(words.verify_until, { orderName, time: clockTime(until + aheadMs, pageLanguage()) });
  }

  function tick(): void {
    // The chat has left the page.
    if (!card.isConnected) return clearInterval(ticking);
    it = standing(known, now());
    draw();
  }

  /** Escape takes back the form, not the chat. */
  function key(event: Event): void {
    if ((event as KeyboardEvent).key !== "Escape" || stage === "closed") return;
    event.stopPropagation();
    go("closed");
  }

  function forget(): void {
    for (const { body, state } of mine())
      if (state === "refused" || state === "sent") withdraw(body.clientId);
  }

  const now = () => Date.now() - aheadMs;
  const mine = () => outbox.filter(({ path }) => path.startsWith("verify"));
  const hasFocus = () => card.contains((card.getRootNode() as ShadowRoot).activeElement);

  return { show };
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
