import { HEAD_START_SECONDS } from "#app/domain/routing/priority.ts";
import { PRIORITIES, type Priority } from "#app/domain/triggers/rule.ts";
import { arrivals, gap, logNormal, type Random } from "#app/domain/waiting/simulate/chances.ts";
import type { Ask, Day } from "#app/domain/waiting/simulate/day.ts";
import { CLOSES, DAY, HOUR, MINUTE, OPENS, peopleHours, stretchesOf } from "./people.ts";
import type { Setting } from "./settings.ts";

/** Lengths spread as log-normal numbers do; deviation over mean. */
const HANDLE_VARIATION = 0.7;
const REACTION_VARIATION = 0.8;
/** For so long an agent is asked before the next. */
const OFFER_SECONDS = 60;
/** A burst comes about so often, lasts so long, and brings so many times what comes else. */
const BURST = { everySeconds: 2 * HOUR, seconds: 12 * MINUTE, times: 3 };
/** At the fullest hours so much more comes than on average, and at the emptiest so much less. */
const SWING = 0.25;

export type MadeDays = Omit<Day, "onAsk"> & { readonly priorities: readonly Priority[] };

/** So many days in a row of a setting: who asks when, and who is there. */
export function makeDays(setting: Setting, random: Random): MadeDays {
  const days = Array.from({ length: setting.days }, (_, day) => day * DAY);
  const moments = days.flatMap((start) => momentsOf(setting, start, random));
  const priorities = moments.map(() => anyPriority(setting, random));
  const asks = moments.map((askedAt, index): Ask => {
    const { handleSeconds, reactionSeconds, patienceSeconds } = setting;
    const missedSeconds = random() < setting.missedOffers ? OFFER_SECONDS : 0;
    const reaction = missedSeconds + logNormal(reactionSeconds, REACTION_VARIATION, random);
    return {
      askedAt,
      headStartSeconds: HEAD_START_SECONDS[priorities[index] ?? "normal"],
      patienceSeconds: patienceSeconds === null ? Infinity : gap(1 / patienceSeconds, random),
      handleSeconds: reaction + logNormal(handleSeconds - reactionSeconds, HANDLE_VARIATION, random),
      reactionSeconds: reaction,
    };
  });
  const stretches = days.flatMap((start) => stretchesOf(setting, start, random));
  return { asks, priorities, stretches, until: setting.days * DAY };
}

function anyPriority({ shares }: Setting, random: Random): Priority {
  let left = random();
  return PRIORITIES.find((priority) => (left -= shares[priority] ?? 0) < 0) ?? "normal";
}

/** Fewest in the morning, most at eleven and at four, in bursts or not. */
function momentsOf(setting: Setting, start: number, random: Random): number[] {
  const [from, to] = [start + OPENS, start + CLOSES];
  const isBursty = setting.arrivals === "bursty";
  const burstsPerSecond = isBursty ? 1 / BURST.everySeconds : 0;
  const bursts = arrivals({ from, to, most: burstsPerSecond }, () => burstsPerSecond, random);
  const calm = isBursty ? 1 / (1 + (BURST.seconds / BURST.everySeconds) * (BURST.times - 1)) : 1;
  const openHours = (CLOSES - OPENS) / HOUR;
  const slots = (peopleHours(setting) * setting.taken) / openHours;
  const perSecond = (setting.load * slots * calm) / setting.handleSeconds;
  const rate = (at: number) => {
    const shape = 1 + SWING * Math.cos((2 * Math.PI * ((at - start) / HOUR - 11)) / 5);
    const isBurst = bursts.some((burst) => at >= burst && at < burst + BURST.seconds);
    return perSecond * shape * (isBurst ? BURST.times : 1);
  };
  return arrivals({ from, to, most: perSecond * (1 + SWING) * (isBursty ? BURST.times : 1) }, rate, random);
}
