import { allowedAnswer } from "#app/domain/bot/allowed-answer.ts";
import { askedIn } from "#app/domain/replay/asked.ts";
import { playedFromTranscript } from "#app/domain/replay/from-transcript.ts";
import { turnsPasted } from "#app/domain/replay/pasted.ts";
import { type Trial, tryOn } from "#app/domain/replay/trial.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Tier } from "#app/domain/shop.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { compileMatrix } from "#app/domain/triggers/matrix.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import type { SettingsRefusal } from "./check-settings.ts";
import { readerOf } from "./replay-matrix.server.ts";
import { rulesToTry } from "./rules-to-try.server.ts";
import { shopConfig, type ShopConfig } from "./shop-config.server.ts";

export type ToTry = { readonly text: string; readonly rules?: unknown; readonly tier?: Tier | undefined };

/** What would happen to one message: what is understood of it, which rule fires on which words, what the bot would say. */
export type Tried = {
  readonly turns: readonly Turn[];
  readonly trials: readonly TrialShown[];
};

export type TrialShown = {
  readonly turn: number;
  readonly decision: {
    readonly do: Trial["decision"]["do"];
    readonly reason: string | null;
    /** Its place in the matrix, from 1; null where no rule is behind it. */
    readonly rule: { readonly id: string; readonly name: string | null; readonly place: number } | null;
    readonly words: readonly string[];
    readonly because: readonly { readonly signal: string; readonly weight: number }[];
    /** The turns it rests on, as indices of `turns`. */
    readonly turns: readonly number[];
    readonly queueName: string | null;
  };
  readonly reading: Trial["asked"]["reading"];
  /** What the assistant has to say to it from the shop's articles; null: nothing. */
  readonly answer: { readonly text: string; readonly title: string; readonly url: string } | null;
};

/** Tries a message, or a pasted conversation, on the rules as they are saved or as they are about to be. Writes nothing. */
export async function tryMatrix(shopId: ShopId, sent: ToTry): Promise<Result<Tried, SettingsRefusal>> {
  const checked = await rulesToTry(shopId, sent.rules);
  if (!checked.ok) return checked;
  const config = await shopConfig(shopId);
  const turns = turnsPasted(sent.text);
  const played = playedFromTranscript({ id: "", startedAt: null, turns });
  const customer = { ...played.customer, tier: sent.tier ?? "unknown" };
  const asked = askedIn({ ...played, customer }, readerOf(config));
  const matrix = compileMatrix(checked.value);
  return ok({ turns, trials: tryOn(matrix, asked).map((trial) => shown(trial, config, matrix.rules)) });
}

function shown({ turn, asked, decision }: Trial, config: ShopConfig, rules: ShopConfig["rules"]): TrialShown {
  const text = asked.heard.how === "words" ? asked.heard.text : "";
  const isQuiet = decision.do === "hand-over" || !asked.isQuestion;
  const found = isQuiet ? null : allowedAnswer(config.knowledge, text, rules);
  return {
    turn,
    decision: decision.do === "nothing" ? NOTHING : fired(decision, config, rules),
    reading: asked.reading,
    answer: found && { text: found.text, title: found.source.title, url: found.source.url },
  };
}

const NOTHING: TrialShown["decision"] = {
  do: "nothing",
  reason: null,
  rule: null,
  words: [],
  because: [],
  turns: [],
  queueName: null,
};

function fired(
  decision: Exclude<Trial["decision"], { do: "nothing" }>,
  { queues }: ShopConfig,
  rules: ShopConfig["rules"],
): TrialShown["decision"] {
  const { reason, rule, evidence } = decision;
  const queue = queues.find(({ id }) => id === rule?.queueId) ?? queues.find(({ isDefault }) => isDefault);
  return {
    do: decision.do,
    reason,
    rule: rule && { id: rule.id, name: rule.name, place: rules.indexOf(rule) + 1 },
    words: evidence.words,
    because: evidence.because ?? [],
    turns: evidence.seqs.map((seq) => seq - 1),
    queueName: decision.do === "hand-over" ? (queue?.name ?? null) : null,
  };
}
