import type { Line } from "#app/contract/line.ts";
import type { Outbox } from "./outbox.ts";
import type { Scene } from "./scene.ts";
import type { Card, CardParts } from "./wait/card.ts";

type CardModule = { makeCard(parts: CardParts): Card };

/** The card about the wait. Its script is fetched when somebody waits; until it comes, the lines alone tell. */
export function cardLoader(parts: CardParts, loaded: () => void) {
  let card: Card | null = null;
  let loads = 0;
  let isLoading = false;

  function show({ isWaiting }: Scene, lines: readonly Line[], outbox: Outbox): void {
    if (isWaiting && !card && !isLoading) void load();
    card?.show(lines, outbox);
  }

  async function load(): Promise<void> {
    isLoading = true;
    try {
      const url = `${String(new URL("baton-wait.js", import.meta.url))}#${loads++}`;
      card = ((await import(url)) as CardModule).makeCard(parts);
      loaded();
    } catch {
      // The next line tries again.
    }
    isLoading = false;
  }

  return show;
}
