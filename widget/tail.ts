import type { Outbox } from "./outbox.ts";
import { ratingForm } from "./rating.ts";
import type { Scene } from "./scene.ts";
import { h } from "./shared.ts";
import type { Words } from "./words.ts";

type Actions = { person(): void; helped(): void; rate(score: number): void; declined(): void };

/** The buttons that belong to the last line: "That helped", an offer's yes and no, the rating. */
export function makeTail(words: Words, element: HTMLElement, actions: Actions) {
  let shown = "";
  let declinedSeq = 0;

  function show(scene: Scene, outbox: Outbox): void {
    // Another offer, perhaps in another conversation, is asked anew.
    if (!scene.offerSeq) declinedSeq = 0;
    const next = wanted(scene, outbox, declinedSeq);
    // Rebuilt only when it changes: a button must not lose the focus to a redraw.
    if (next === shown) return;
    shown = next;
    element.replaceChildren(...build(next.split(" ")[0] ?? "", scene.offerSeq));
  }

  function build(kind: string, offerSeq: number): Node[] {
    if (kind === "rating") return [ratingForm(words, actions.rate)];
    if (kind === "thanks") return [h("p", { class: "thanks" }, words.helped_thanks)];
    if (kind === "answer") return [button(words.helped, actions.helped)];
    if (kind !== "offer") return [];
    const decline = () => {
      declinedSeq = offerSeq;
      shown = "";
      element.replaceChildren();
      actions.declined();
    };
    return [button(words.offer_yes, actions.person, "fill"), button(words.offer_no, decline)];
  }

  return { show };
}

/** What the moment asks for, as a word and the line it is about. */
function wanted(scene: Scene, outbox: Outbox, declinedSeq: number): string {
  const { holder, offerSeq, answerSeq, helpedSeq, score } = scene;
  const isPending = (path: string) => outbox.some((it) => it.path === path && it.state !== "refused");
  if (isPending("messages") || isPending("person")) return "";
  if (holder === "nobody") return score || isPending("rating") ? "" : "rating";
  if (holder !== "bot") return "";
  if (offerSeq > declinedSeq) return `offer ${offerSeq}`;
  if (answerSeq) return isPending("helped") ? "thanks" : `answer ${answerSeq}`;
  return helpedSeq ? "thanks" : "";
}

function button(text: string, onClick: () => void, kind = "quiet"): HTMLButtonElement {
  return h("button", { type: "button", class: kind, click: onClick }, text);
}
