import type { Scene } from "./scene.ts";
import { fill, h, icon } from "./shared.ts";
import type { Words } from "./words.ts";

/** Names the shop and who is there, and closes the chat. */
export function makeHeader(words: Words, shop: string, onClose: () => void) {
  const face = h("span", { "class": "face", "aria-hidden": "true" });
  const status = h("p", { class: "status" });
  const title = h("div", { class: "title" }, h("h2", { dir: "auto" }, shop), status);
  const close = { "type": "button", "class": "close", "aria-label": words.close, "click": onClose };
  const element = h("header", {}, face, title, h("button", close, icon("M6 9l6 6 6-6")));

  function show(scene: Scene): void {
    const { holder, agentName, byMail } = scene;
    element.dataset["holder"] = holder;
    face.textContent = [...(holder === "agent" ? agentName : shop).trim()][0] ?? "";
    status.textContent =
      holder === "queue" && byMail ? words.by_mail : fill(words[holder], { name: agentName });
  }

  return { element, show };
}
