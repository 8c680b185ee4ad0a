import type { EventBody } from "#app/domain/conversation/events.ts";
import type { Episode, Passed } from "#app/domain/handoff/episode.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { offerTo } from "#app/domain/routing/offer-to.ts";
import type { Queue } from "#app/domain/shop.ts";
import { waitAgain } from "#app/domain/waiting/again.ts";
import { standingOf } from "./queue-standing.server.ts";
import type { ShopConfig } from "./shop-config.server.ts";
import { toSay } from "./to-say.ts";

type Anew = {
  readonly episode: Episode;
  readonly config: ShopConfig;
  /** Where it waits from now on. */
  readonly queue: Queue;
  readonly passed: readonly Passed[];
  readonly now: Date;
};

/** What the shopper is told; null: nothing, because they wait for no word. */
export type Said = { readonly key: string; readonly variables: Record<string, string | number> } | null;

/**
 * What follows where a conversation goes (back) into a line: whoever is free is asked at once, and the shopper hears what
 * happened and how long it takes from here.
 */
export async function waitAnew(
  shopId: ShopId,
  { episode, config, queue, passed, now }: Anew,
  said: Said,
): Promise<EventBody[]> {
  const { language, priority, requestedAt: askedAt, id: handoffId } = episode;
  const line = { queue, timezone: config.timezone, askedAt, priority, language, handoffId };
  const { standing, team } = await standingOf(shopId, line, now);
  const demand = { language, passed, lastAgentId: episode.agent?.id ?? null, now };
  const isReady = episode.answerBy === "chat" && episode.preparing === null;
  const isFirst = isReady && standing.opensAt === null && standing.unaskedBefore === 0;
  const offer = isFirst ? offerTo(handoffId, queue, { demand, team }) : null;
  const told =
    said === null
      ? null
      : waitAgain(episode, standing, { ...toSay(config, queue, { language, now }), ...said });
  return [...(told ? [told] : []), ...(offer ? [offer] : [])];
}
