import { button, makeField } from "../field.ts";
import { fill, h } from "../shared.ts";
import { countdown } from "../wait/times.ts";
import type { Words } from "../words.ts";

const CODE = /^[\s-]*(?:\p{Nd}[\s-]*){6}$/u;
/** A mail may take a while; asking for another ends the code that is on its way. */
const AGAIN_MS = 30_000;

type Does = { enter(code: string): void; again(): void; other(): void };

/** The code from the mail. */
export function codeForm(words: Words, does: Does) {
  const said = h("p", { id: "code-said", role: "status", dir: "auto" });
  const code = makeField("code", words.verify_code, {
    "type": "text",
    "inputmode": "numeric",
    "autocomplete": "one-time-code",
    "maxlength": "12",
    "aria-describedby": "code-said code-error",
  });
  const again = button(words.verify_again, does.again);
  const ways = h(
    "div",
    { class: "ways" },
    h("button", { class: "fill" }, words.verify_check),
    again,
    button(words.verify_other, does.other),
  );
  const element = h("form", { novalidate: true, submit }, said, code.element, ways);

  function submit(event: Event): void {
    event.preventDefault();
    const typed = code.read(CODE, words.verify_code_wrong);
    if (typed !== null) does.enter(typed);
  }

  /** What is said above the field, and when another code may be asked for. */
  function show(text: string, askedAt: number, now: number): void {
    if (said.textContent !== text) said.textContent = text;
    const left = countdown(askedAt + AGAIN_MS, now);
    const label = left ? fill(words.verify_again_in, { time: left }) : words.verify_again;
    if (again.textContent !== label) again.textContent = label;
    again.disabled = left !== null;
  }

  function clear(): void {
    code.input.value = "";
    code.refuse("");
  }

  return { element, show, clear, refuse: code.refuse, focus: () => code.input.focus() };
}
