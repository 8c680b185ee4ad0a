import { button, makeField } from "../field.ts";
import { h } from "../shared.ts";
import { ADDRESS } from "../wait/mail-form.ts";
import type { Words } from "../words.ts";

/** A digit somewhere, and no spaces: the server looks closer. */
const ORDER = /^[#№]?\s*[\p{L}\p{N}/._-]*\p{N}[\p{L}\p{N}/._-]*$/u;

type OrderAsked = { readonly order: string; readonly email: string };

/** Which order, and the e-mail it was placed with. */
export function orderForm(words: Words, onSend: (asked: OrderAsked) => void, onBack: () => void) {
  const plain = { type: "text", autocomplete: "off", maxlength: "40", autocapitalize: "characters" };
  const order = makeField("order", words.verify_order, plain);
  const mailbox = { type: "email", autocomplete: "email", maxlength: "254" };
  const email = makeField("order-mail", words.verify_email, mailbox);
  const ways = h(
    "div",
    { class: "ways" },
    h("button", { class: "fill" }, words.verify_send),
    button(words.back, onBack),
  );
  const element = h("form", { novalidate: true, submit }, order.element, email.element, ways);

  function submit(event: Event): void {
    event.preventDefault();
    // Both are looked at, so that both say what is wrong; the first of them keeps the focus.
    const address = email.read(ADDRESS, words.mail_wrong);
    const number = order.read(ORDER, words.verify_order_wrong);
    if (number !== null && address !== null) onSend({ order: number, email: address });
  }

  /** What the shopper has named already need not be typed again. */
  function open(named: string): void {
    order.input.value ||= named;
    (order.input.value ? email : order).input.focus();
  }

  return {
    element,
    open,
    refuse: email.refuse,
    typed: () => ({ order: order.input.value.trim(), email: email.input.value.trim() }),
  };
}
