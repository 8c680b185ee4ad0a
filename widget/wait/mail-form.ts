import { h } from "../shared.ts";
import type { Words } from "../words.ts";

/** Something, an `@`, and a name with a dot: what is missing more often than mistyped. The server has the last word. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Where the answer should go. What is wrong is said beside the field, and what was typed stays. */
export function mailForm(words: Words, onSend: (email: string) => void, onBack: () => void) {
  const error = h("p", { id: "mail-error", class: "error", role: "alert", dir: "auto" });
  const field = h("input", {
    "type": "email",
    "id": "mail",
    "autocomplete": "email",
    "maxlength": "254",
    "dir": "ltr",
    "aria-describedby": "mail-error",
    "input": () => refuse(""),
  });
  const element = h(
    "form",
    { novalidate: true, hidden: true, submit },
    h("label", { for: "mail" }, words.mail_label),
    field,
    error,
    h(
      "div",
      { class: "ways" },
      h("button", { class: "fill" }, words.mail_send),
      h("button", { type: "button", class: "quiet", click: onBack }, words.back),
    ),
  );

  function submit(event: Event): void {
    event.preventDefault();
    const email = field.value.trim();
    if (ADDRESS.test(email)) return onSend(email);
    refuse(words.mail_wrong);
    field.focus();
  }

  function refuse(why: string): void {
    if (error.textContent !== why) error.textContent = why;
    field.setAttribute("aria-invalid", String(why !== ""));
  }

  return { element, refuse, focus: () => field.focus() };
}
