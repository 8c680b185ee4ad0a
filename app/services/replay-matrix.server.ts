import * as replayable from "#app/data/replayable.server.ts";
import * as transcripts from "#app/data/transcripts.server.ts";
import { allowedAnswer } from "#app/domain/bot/allowed-answer.ts";
import { askedIn, type Reader } from "#app/domain/replay/asked.ts";
import { compare, type Compared } from "#app/domain/replay/compare.ts";
import { playedFromLog } from "#app/domain/replay/from-log.ts";
import { playedFromTranscript } from "#app/domain/replay/from-transcript.ts";
import type { Played } from "#app/domain/replay/played.ts";
import { reportOf, type Report } from "#app/domain/replay/report.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { compileMatrix, type Matrix } from "#app/domain/triggers/matrix.ts";
import type { ShopId } from "#app/domain/ids.ts";
import type { SettingsRefusal } from "./check-settings.ts";
import { inSlices } from "./in-slices.ts";
import { rulesToTry } from "./rules-to-try.server.ts";
import { shopConfig, type ShopConfig } from "./shop-config.server.ts";

/** What a changed matrix is replayed over: the shop's newest conversations, or an import of transcripts. */
export type ReplayOver = "shop" | { readonly importId: string };

export type Replayed = { readonly report: Report; readonly conversations: readonly Compared[] };

const MOST = 200;

/** What the shop's last 200 conversations, or an import's, would have been under other rules. Writes nothing. */
export async function replayMatrix(
  shopId: ShopId,
  rules: unknown,
  over: ReplayOver,
): Promise<Result<Replayed, SettingsRefusal>> {
  const checked = await rulesToTry(shopId, rules);
  if (!checked.ok) return checked;
  const config = await shopConfig(shopId);
  const played = over === "shop" ? await ofShop(shopId) : await ofImport(shopId, over.importId);
  const conversations = await inSlices(replay(played, config, compileMatrix(checked.value)));
  return ok({ report: reportOf(conversations), conversations });
}

async function ofShop(shopId: ShopId): Promise<Played[]> {
  const found = await replayable.newest(shopId, MOST);
  return found.map(({ id, events, customer }) => playedFromLog(id, events, customer));
}

async function ofImport(shopId: ShopId, importId: string): Promise<Played[]> {
  const found = await transcripts.newest(shopId, { limit: MOST, importId });
  return found.map(playedFromTranscript);
}

/** Yields after each conversation, so that nobody else waits for two hundred of them. */
function* replay(
  played: readonly Played[],
  config: ShopConfig,
  changed: Matrix,
): Generator<undefined, Compared[]> {
  const usual = config.queues.find(({ isDefault }) => isDefault)?.handleSeconds ?? 240;
  const matrices = { now: config.matrix, changed, usualMinutes: usual / 60 };
  const compared: Compared[] = [];
  for (const one of played) {
    compared.push(compare(one, askedIn(one, readerOf(config)), matrices));
    yield;
  }
  return compared;
}

/** How a matrix is shown what was said: by the topics and articles that the shop has now. */
export function readerOf({ read, knowledge, rules, timezone }: ShopConfig): Reader {
  return { read, timezone, isUnknown: (text) => allowedAnswer(knowledge, text, rules) === null };
}
