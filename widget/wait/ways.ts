import type { CardParts } from "../cards.ts";
import { button } from "../field.ts";
import type { Entry, Outbox } from "../outbox.ts";
import { h } from "../shared.ts";
import { mailForm } from "./mail-form.ts";
import type { Waiting } from "./waiting.ts";

type Way = "leave" | "mail";

/** The ways out of the wait, each a button that asks once more: back to the assistant, and the answer by e-mail. */
export function makeWays({ words, act, withdraw }: CardParts) {
  const buttons: Readonly<Record<Way, HTMLButtonElement>> = {
    mail: button(words.mail, () => ask("mail")),
    leave: button(words.leave, () => ask("leave")),
  };
  const mail = mailForm(words, (email) => go("mail", email), close);
  const what = h("p", { dir: "auto" });
  const why = h("p", { class: "error", role: "alert", dir: "auto" });
  const stay = button(words.leave_no, close);
  const yes = button(words.leave_yes, () => go("leave"), "fill");
  const leave = h("div", {}, what, why, h("div", { class: "ways" }, yes, stay));
  const state = h("p", { class: "more", role: "status", dir: "auto" });
  const row = h("div", { class: "ways" }, buttons.mail, buttons.leave);
  const element = h("div", { class: "out", keydown: key }, row, leave, mail.element, state);
  let asked: Way | null = null;
  /** The refusal that is shown, by the id of what was refused. */
  let refusedId = "";
  let outbox: Outbox = [];
  let waiting: Waiting | null = null;

  function show(next: Waiting, nextOutbox: Outbox): void {
    waiting = next;
    outbox = nextOutbox;
    if (next.phase === "over") asked = null;
    const refused = mine().find(({ state }) => state === "refused");
    if (refused && refused.body.clientId !== refusedId) refuse(refused);
    draw();
  }

  /** What was refused is asked again, with the reason beside it. */
  function refuse({ path, why: reason, body }: Entry): void {
    refusedId = body.clientId;
    asked = path as Way;
    if (path === "mail") mail.refuse(reason);
    else why.textContent = reason;
  }

  function draw(): void {
    const { mayMail, isByMail, address } = waiting ?? {};
    const sent = mine().find(({ state }) => state !== "refused");
    const open = sent ? null : asked;
    row.hidden = open !== null || sent !== undefined;
    buttons.mail.hidden = isByMail ? !address : !mayMail;
    buttons.mail.textContent = address ? words.mail_other : words.mail;
    leave.hidden = open !== "leave";
    mail.element.hidden = open !== "mail";
    what.textContent = isByMail ? words.leave_mail : words.leave_what;
    const text = sent ? words[sent.state] : "";
    if (state.textContent !== text) state.textContent = text;
  }

  function ask(way: Way): void {
    asked = way;
    draw();
    if (way === "mail") mail.focus();
    else stay.focus();
  }

  function go(way: Way, email?: string): void {
    forget();
    asked = null;
    act(way, email === undefined ? {} : { email });
  }

  function close(): void {
    const way = asked;
    forget();
    asked = null;
    draw();
    if (way) buttons[way].focus();
  }

  /** Escape takes back the question, not the chat. */
  function key(event: Event): void {
    if ((event as KeyboardEvent).key !== "Escape" || !asked) return;
    event.stopPropagation();
    close();
  }

  function forget(): void {
    why.textContent = "";
    for (const { state, body } of mine()) if (state === "refused") withdraw(body.clientId);
  }

  const mine = () => outbox.filter(({ path }) => path === "leave" || path === "mail");

  return { element, show };
}
