import type { Bubble } from "./bubble.ts";

/** The bubble's script is always there before the chat's: what both need is taken from it instead of carried twice. */
const { h, icon, shadow, listen, fill, attempt, PREFIX } = (customElements.get("baton-chat") as typeof Bubble)
  .shared;

export { attempt, fill, h, icon, listen, PREFIX, shadow };
