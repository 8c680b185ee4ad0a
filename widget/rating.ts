import { fill, h } from "./shared.ts";
import type { Words } from "./words.ts";

const SCORES = ["1", "2", "3", "4", "5"];

/** Asks for one to five, as a group of radio buttons; nothing is sent before the button is pressed. */
export function ratingForm(words: Words, onRate: (score: number) => void): HTMLFormElement {
  const choices = SCORES.map((score) => {
    const radio = h("input", { type: "radio", name: "score", value: score, required: true });
    radio.setAttribute("aria-label", fill(words.score, { score }));
    return h("label", {}, radio, h("span", { "aria-hidden": "true" }, score));
  });
  const form = h("form", {
    class: "rate",
    submit: (event) => {
      event.preventDefault();
      onRate(Number(new FormData(form).get("score")));
    },
  });
  const group = h("fieldset", {}, h("legend", {}, words.rate), h("div", { class: "scores" }, ...choices));
  form.append(group, h("button", { class: "fill" }, words.rate_send));
  return form;
}
