import type { Config } from "./config.ts";
import type { Keep } from "./keep.ts";
import { buildPanel, type PanelEvents } from "./panel.ts";

const NAME = "baton-panel";

/** The chat stops when its element leaves the page. */
class Panel extends HTMLElement {
  stop?: () => void;

  disconnectedCallback(): void {
    this.stop?.();
  }
}

/** The chat, loaded on the first interaction or when a conversation is open. The bubble puts it where it belongs. */
export function createPanel(config: Config, keep: Keep, events: PanelEvents) {
  if (!customElements.get(NAME)) customElements.define(NAME, Panel);
  const element = document.createElement(NAME) as Panel;
  element.hidden = true;
  const { start, stop, open, styled } = buildPanel(element, config, keep, events);
  element.stop = stop;
  return { element, start, open, styled };
}
