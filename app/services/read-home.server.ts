import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as today from "#app/data/today.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { env } from "#app/env.server.ts";
import { dayStart } from "./day-start.ts";
import { Switches } from "./settings-shape.ts";

/** The block of the theme extension; the theme editor opens with its switch staged. */
const BLOCK = "chat-bubble";

/** What the home page shows: is everything on, who is there, what is going on and how today went. */
export async function readHome({ id, domain }: Shop) {
  const now = clock();
  const [{ trade, knowledgeSyncedAt }, articles, online, { timezone, stored }] = await Promise.all([
    shops.stateOf(id),
    knowledge.count(id),
    agents.countOnline(id, now),
    inShop(id, async (sql) => ({
      timezone: await settings.timezone(sql, id),
      stored: await settings.find(sql, id),
    })),
  ]);
  const { longestWaitSince, ...figures } = await today.figures(id, dayStart(now, timezone));
  return {
    themeEditor: `https://${domain}/admin/themes/current/editor?context=apps&template=index&activateAppId=${env.SHOPIFY_API_KEY}/${BLOCK}`,
    trade,
    articles,
    syncedAt: knowledgeSyncedAt?.toISOString() ?? null,
    online,
    setupHidden: Switches.parse(stored ?? {}).setupHidden,
    longestWaitSeconds: longestWaitSince && Math.max(0, (now.getTime() - longestWaitSince.getTime()) / 1_000),
    ...figures,
  };
}

export type Home = Awaited<ReturnType<typeof readHome>>;
