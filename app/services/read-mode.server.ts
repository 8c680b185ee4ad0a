import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as knowledge from "#app/data/knowledge.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as volume from "#app/data/volume.server.ts";
import { inShop } from "#app/db.server.ts";
import { adviseMode } from "#app/domain/insights/mode-advice.ts";
import type { Shop } from "#app/domain/shop.ts";
import { Switches } from "./settings-shape.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const WINDOW_DAYS = 28;
/** Fewer conversations than this say nothing about the mix. */
const FEWEST_JUDGED = 10;

/** The mode the shop is in, what its own last four weeks advise, and the figures the advice rests on. */
export async function readMode({ id, currency }: Pick<Shop, "id" | "currency">) {
  const now = clock();
  const from = new Date(now.getTime() - WINDOW_DAYS * DAY_MS);
  const lately = new Date(now.getTime() - 7 * DAY_MS);
  const [seen, { trade }, articles, staff, stored] = await Promise.all([
    volume.since(id, from),
    shops.stateOf(id),
    knowledge.count(id),
    agents.list(id),
    inShop(id, (sql) => settings.find(sql, id)),
  ]);
  const { mode, replyHours } = Switches.parse(stored ?? {});
  const days = seen.firstAt ? Math.ceil((now.getTime() - seen.firstAt.getTime()) / DAY_MS) : 0;
  const routineShare = seen.judged < FEWEST_JUDGED ? null : seen.routine / seen.judged;
  const advice = adviseMode(
    { days, conversations: seen.conversations, routineShare, orderValue: seen.orderValue },
    {
      rules: trade !== null,
      team: staff.some(({ presentUntil }) => presentUntil !== null && presentUntil > lately),
      knowledge: articles > 0,
    },
  );
  return {
    mode,
    replyHours,
    advice,
    days,
    conversations: seen.conversations,
    routineShare,
    orderValue: seen.orderValue,
    currency,
  };
}

export type ShopMode = Awaited<ReturnType<typeof readMode>>;
