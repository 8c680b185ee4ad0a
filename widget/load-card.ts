import type { Line } from "#app/contract/line.ts";
import type { Card, CardParts } from "./cards.ts";
import type { Outbox } from "./outbox.ts";
import type { Scene } from "./scene.ts";

type CardModule = { makeCard(parts: CardParts): Card };

/** Cards, each with a script of its own that is fetched when it is needed; until it comes, the lines alone tell. */
export function cardLoader(parts: CardParts, loaded: () => void) {
  /** Null while it is on its way. */
  const cards = new Map<string, Card | null>();
  let loads = 0;

  function show({ isWithPeople, mayVerify }: Scene, lines: readonly Line[], outbox: Outbox): void {
    if (isWithPeople) void need("wait");
    if (mayVerify) void need("verify");
    for (const card of cards.values()) card?.show(lines, outbox);
  }

  async function need(name: string): Promise<void> {
    if (cards.has(name)) return;
    cards.set(name, null);
    try {
      // A browser may remember that a module could not be had; under another fragment it asks again.
      const { href } = new URL(`baton-${name}.js#${loads++}`, import.meta.url);
      cards.set(name, ((await import(href)) as CardModule).makeCard(parts));
      loaded();
    } catch {
      // The next line tries again.
      cards.delete(name);
    }
  }

  return show;
}
