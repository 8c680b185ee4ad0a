import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import * as versions from "#app/data/matrix-versions.server.ts";
import * as queues from "#app/data/queues.server.ts";
import * as rules from "#app/data/rules.server.ts";
import * as settings from "#app/data/settings.server.ts";
import * as shops from "#app/data/shops.server.ts";
import * as texts from "#app/data/texts.server.ts";
import * as topics from "#app/data/topics.server.ts";
import { inShop } from "#app/db.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { DEFAULT_LANGUAGE } from "#app/domain/words/languages.ts";
import { type Settings, Switches, type TeamMember } from "./settings-shape.ts";

/** Everything the shop has decided, as one moment saw it. */
export async function readSettings(shopId: ShopId): Promise<Settings> {
  const now = clock();
  const { trade } = await shops.stateOf(shopId);
  return inShop(shopId, async (sql) => {
    const { [DEFAULT_LANGUAGE]: english = {}, ...textsByLanguage } = await texts.byLanguageIn(sql, shopId);
    return {
      trade,
      rules: await rules.listIn(sql, shopId),
      matrixVersion: (await versions.newest(sql, shopId))?.version ?? 0,
      topics: await topics.listIn(sql, shopId),
      texts: english,
      textsByLanguage,
      queues: await queues.listIn(sql, shopId),
      team: (await agents.listIn(sql, shopId)).map((agent) => member(agent, now)),
      settings: Switches.parse((await settings.find(sql, shopId)) ?? {}),
    };
  });
}

function member(agent: agents.Agent, now: Date): TeamMember {
  const { id: agentId, name, role, capacity, skills, languages, presentUntil, awaySince } = agent;
  const isOnline = presentUntil !== null && presentUntil > now;
  return { agentId, name, role, capacity, skills, languages, isOnline, isAway: awaySince !== null };
}
