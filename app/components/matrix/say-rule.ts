import { say, sayCount, sayValue } from "#app/components/words.ts";
import type { RuleTargets } from "#app/domain/routing/service-level.ts";
import type { NamedRule } from "#app/domain/triggers/matrix-diff.ts";
import type { Rule, RuleHours, RuleKind } from "#app/domain/triggers/rule.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";

/** What a rule is called: by the merchant, else as a starting point calls it, else as its kind is called. */
export function sayName({ id, name, kind }: NamedRule): string {
  return name ?? sayStandardName(id, kind);
}

export function sayStandardName(id: string, kind: RuleKind): string {
  const starting = sayValue("rule.named", id);
  return starting === id ? say(`rule.${kind}`) : starting;
}

export function titleOf({ id, name, condition }: Rule): string {
  return sayName({ id, name, kind: condition.kind });
}

/** The queue a rule leads to; the default one when it names none or one that is gone. */
export function sayQueue(queueId: Rule["queueId"], { queues }: ShopFacts): string {
  const queue = queues.find(({ id }) => id === queueId) ?? queues.find(({ isDefault }) => isDefault);
  return queue?.name ?? "";
}

/** Seconds as a person says them: `90 s`, `5 min`, `2 h`. Empty when the queue says. */
export function sayWithin(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds % 86_400 === 0) return sayCount("service.days", seconds / 86_400);
  if (seconds % 3_600 === 0) return say("service.hours", { count: seconds / 3_600 });
  if (seconds % 60 === 0) return say("service.minutes", { count: seconds / 60 });
  return seconds < 120
    ? say("service.seconds", { count: seconds })
    : say("service.minutes", { count: +(seconds / 60).toFixed(1) });
}

/** By when a rule wants the first line and the end: `Reply in 2 min · Resolved in 4 h`. Empty when the queue says. */
export function sayTargets({ serviceSeconds, resolveSeconds }: RuleTargets): string {
  const parts = [
    serviceSeconds === null ? "" : say("rule.targets.reply", { time: sayWithin(serviceSeconds) }),
    resolveSeconds === null ? "" : say("rule.targets.resolve", { time: sayWithin(resolveSeconds) }),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** A week begins on Monday here, though its days are counted from Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** `Mon–Fri, 09:00–17:00`; empty when a rule always counts. */
export function sayHours(hours: RuleHours | null): string {
  if (!hours) return "";
  return say("hours.told", { days: sayDays(hours.days), from: hours.from, to: hours.to });
}

/** `Mon–Fri`, `Mon, Wed`, `Every day`. */
export function sayDays(days: readonly number[]): string {
  if (days.length === 7) return say("hours.every");
  const chosen = WEEK.map((day) => days.includes(day));
  const runs: string[] = [];
  for (let from = 0; from < WEEK.length; from += 1) {
    if (!chosen[from]) continue;
    let to = from;
    while (chosen[to + 1]) to += 1;
    const [first, last] = [sayDay(WEEK[from] ?? 0), sayDay(WEEK[to] ?? 0)];
    if (to === from) runs.push(first);
    else runs.push(to === from + 1 ? `${first}, ${last}` : `${first}–${last}`);
    from = to;
  }
  return runs.join(", ");
}

export function sayDay(day: number): string {
  return sayValue("hours.day", String(day));
}

/** A language by its tag, in English: `Portuguese (Brazil)`. */
export function sayLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
