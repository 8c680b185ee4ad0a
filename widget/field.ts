import { h } from "./shared.ts";

type Attributes = Readonly<Record<string, string>>;

/** One line to be typed, its label above and what is wrong with it beside it; what was typed stays. */
export function makeField(id: string, label: string, attributes: Attributes) {
  const error = h("p", { id: `${id}-error`, class: "error", role: "alert", dir: "auto" });
  const input = h("input", {
    id,
    "dir": "ltr",
    "aria-describedby": error.id,
    ...attributes,
    "input": () => refuse(""),
  });
  const element = h("div", { class: "field" }, h("label", { for: id }, label), input, error);

  function refuse(why: string): void {
    if (error.textContent !== why) error.textContent = why;
    input.setAttribute("aria-invalid", String(why !== ""));
  }

  /** What was typed where it fits; otherwise null, and the field says why not. */
  function read(pattern: RegExp, why: string): string | null {
    const value = input.value.trim();
    if (pattern.test(value)) return value;
    refuse(why);
    input.focus();
    return null;
  }

  return { element, input, refuse, read };
}

/** A button that sends no form. */
export function button(text: string, click: () => void, kind = "quiet"): HTMLButtonElement {
  return h("button", { type: "button", class: kind, click }, text);
}
