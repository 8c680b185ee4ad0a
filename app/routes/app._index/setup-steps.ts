import type { Home } from "#app/services/read-home.server.ts";
import type { Bubble } from "./use-bubble.ts";

/** What a shop does before its first handoff: the rules first, the bubble last, as a handoff is set up before the bot. */
export function setupSteps(
  { trade, articles, online, themeEditor }: Pick<Home, "trade" | "articles" | "online" | "themeEditor">,
  bubble: Bubble,
) {
  return [
    { step: "trade", isDone: trade !== null, url: "/app/triggers", isOutside: false },
    { step: "knowledge", isDone: articles > 0, url: "/app/knowledge", isOutside: false },
    { step: "team", isDone: online > 0, url: "/app/inbox", isOutside: false },
    { step: "bubble", isDone: bubble === "on", url: themeEditor, isOutside: true },
  ] as const;
}
