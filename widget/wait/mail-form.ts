import { button, makeField } from "../field.ts";
import { h } from "../shared.ts";
import type { Words } from "../words.ts";

/** Something, an `@`, and a name with a dot: what is missing more often than mistyped. The server has the last word. */
export const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Where the answer should go. What is wrong is said beside the field, and what was typed stays. */
export function mailForm(words: Words, onSend: (email: string) => void, onBack: () => void) {
  const attributes = { type: "email", autocomplete: "email", maxlength: "254" };
  const { element: field, input, refuse, read } = makeField("mail", words.mail_label, attributes);
  const ways = h(
    "div",
    { class: "ways" },
    h("button", { class: "fill" }, words.mail_send),
    button(words.back, onBack),
  );
  const element = h("form", { novalidate: true, hidden: true, submit }, field, ways);

  function submit(event: Event): void {
    event.preventDefault();
    const email = read(ADDRESS, words.mail_wrong);
    if (email !== null) onSend(email);
  }

  return { element, refuse, focus: () => input.focus() };
}
