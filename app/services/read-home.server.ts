import { mailSender } from "#app/adapters/mail.server.ts";
import { clock } from "#app/clock.ts";
import * as presence from "#app/data/presence.server.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as mails from "#app/data/mails.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as today from "#app/data/today.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Shop } from "#app/domain/shop.ts";
import { env } from "#app/env.server.ts";
import { readConnection } from "./connection-health.server.ts";
import { dayStart } from "./day-start.ts";
import { Switches } from "./settings-shape.ts";

/** The block of the theme extension; the theme editor opens with its switch staged. */
const BLOCK = "chat-bubble";
const MAIL_DAYS = 7;

/** What the home page shows: is everything on, who is there, what is going on and how today went. */
export async function readHome({ id, domain }: Shop) {
  const now = clock();
  const mailsSince = new Date(now.getTime() - MAIL_DAYS * 86_400_000);
  const [{ trade, knowledgeSyncedAt }, articles, online, connection, { timezone, stored, unsent }] =
    await Promise.all([
      shops.stateOf(id),
      knowledge.count(id),
      presence.countOnline(id, now),
      readConnection(id),
      inShop(id, async (sql) => ({
        timezone: await settings.timezone(sql, id),
        stored: await settings.find(sql, id),
        unsent: await mails.unsent(sql, id, mailsSince),
      })),
    ]);
  const { longestWaitSince, ...figures } = await today.figures(id, dayStart(now, timezone));
  return {
    themeEditor: `https://${domain}/admin/themes/current/editor?context=apps&template=index&activateAppId=${env.SHOPIFY_API_KEY}/${BLOCK}`,
    trade,
    articles,
    syncedAt: knowledgeSyncedAt?.toISOString() ?? null,
    online,
    connection,
    setupHidden: Switches.parse(stored ?? {}).setupHidden,
    longestWaitSeconds: longestWaitSince && Math.max(0, (now.getTime() - longestWaitSince.getTime()) / 1_000),
    /** Answers by e-mail; `sender` is null where this server cannot send any. What did not go out is of the last week. */
    mail: {
      sender: mailSender(),
      days: MAIL_DAYS,
      timezone,
      ...unsent,
      newestFailed: unsent.newestFailed.map((it) => ({ ...it, queuedAt: it.queuedAt.toISOString() })),
    },
    ...figures,
  };
}

export type Home = Awaited<ReturnType<typeof readHome>>;
