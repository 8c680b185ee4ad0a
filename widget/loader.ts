import { Bubble } from "./bubble.ts";

// The theme editor may run a block's script twice.
if (!customElements.get("baton-chat")) customElements.define("baton-chat", Bubble);
