import { sayDays } from "#app/components/matrix/say-rule.ts";
import { saySpan } from "#app/components/queues/say-standing.ts";
import { sayNumber } from "#app/components/say-number.ts";
import { say, sayCount } from "#app/components/words.ts";
import type { Plan } from "#app/services/plan-staff.server.ts";
import type { PlanFacts } from "#app/services/read-plan.server.ts";
import type { StaffWindow } from "#app/services/staffing-shape.ts";
import { overlaps } from "./overlaps.ts";

/** What the plan rests on, and what it does not know. */
export function sayKnown({ asked, days, isEnough, handled, handleSeconds }: PlanFacts): string[] {
  const minutes = saySpan(handleSeconds);
  return [
    isEnough ? sayNumber("plan.known", asked) : sayNumber("plan.too-little", asked, { days: String(days) }),
    handled > 0 ? sayNumber("plan.handled", handled, { minutes }) : say("plan.handled.none", { minutes }),
  ];
}

type Figures = Plan["overall"];

/** "With 2 people, Mon–Fri from 14:00 to 18:00: nine waits in ten under 3:10." */
export function sayWindow(
  window: StaffWindow,
  { waits, askedPerWeek }: Figures,
  windows: readonly StaffWindow[],
): string {
  const areMore = windows.some((other) => other !== window && overlaps(window, other));
  const who = sayCount(areMore ? "plan.with-more" : "plan.with", window.people);
  const when = sayWhen(window);
  if (askedPerWeek === 0) return say("plan.nobody", { who, when });
  if (waits.half === null) return say("plan.unanswered.half", { who, when });
  if (waits.nineInTen === null) return say("plan.unanswered.tenth", { who, when });
  return say("plan.told", { who, when, wait: saySpan(Math.ceil(waits.nineInTen)) });
}

function sayWhen({ days, from, to }: StaffWindow): string {
  const onDays = days.length === 7 ? say("plan.every-day") : sayDays(days);
  return from === to ? say("plan.round", { days: onDays }) : say("plan.hours", { days: onDays, from, to });
}

/** The rest that a plan is judged by. */
export function sayFigures(
  { waits, askedPerWeek, shareOver, unansweredShare, utilisation }: Figures,
  overSeconds: number,
): string[] {
  if (askedPerWeek === 0) return [];
  return [
    ...(waits.half === null ? [] : [say("plan.half", { wait: saySpan(waits.half) })]),
    say("plan.over", { share: percent(shareOver), limit: saySpan(overSeconds) }),
    say("plan.left", { share: percent(unansweredShare) }),
    say("plan.busy", { share: percent(utilisation) }),
    sayNumber("plan.asked", Math.round(askedPerWeek)),
  ];
}

export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "< 1";
  return String(Math.round(share * 100));
}
