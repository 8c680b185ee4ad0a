import { opensAt } from "#app/domain/opening/open-at.ts";
import { nextHome } from "#app/domain/routing/next-home.ts";
import { tightestTargets } from "#app/domain/routing/service-level.ts";
import { type Queue, type Tier, TIERS } from "#app/domain/shop.ts";
import type { Person } from "./person.ts";

/** What would lead a shopper nowhere, though it can be saved. */
export type Warning =
  | { readonly code: "no-member" }
  | { readonly code: "untrained"; readonly skills: readonly string[] }
  | { readonly code: "no-capacity" }
  | { readonly code: "language"; readonly languages: readonly string[] }
  | { readonly code: "full-at-once" }
  | { readonly code: "never-open" }
  | { readonly code: "all-closed" }
  | { readonly code: "closed-for-long" }
  | { readonly code: "fallback-untrained"; readonly queue: string; readonly skills: readonly string[] }
  | { readonly code: "one-offer" }
  | { readonly code: "ends-first" }
  | { readonly code: "holidays-past" }
  | { readonly code: "unknown-zone"; readonly zone: string }
  | { readonly code: "no-lead" };

export type Around = {
  readonly queues: readonly Queue[];
  readonly team: readonly Person[];
  /** Of the shop, where a queue has none of its own. */
  readonly timezone: string;
  readonly now: Date;
};

/** What of a queue's settings leads nowhere, the worst first. */
export function warningsOf(queue: Queue, around: Around): Warning[] {
  return [
    ...peopleWarnings(queue, around.team),
    ...openingWarnings(queue, around),
    ...afterWarnings(queue, around),
  ];
}

function peopleWarnings(queue: Queue, team: readonly Person[]): Warning[] {
  const members = team.filter(
    ({ agentId, role }) => role !== "viewer" && (queue.members?.some((id) => id === agentId) ?? true),
  );
  const missing = missingSkills(queue, members);
  const trained = members.filter(({ skills }) => queue.skills.every((skill) => skills.includes(skill)));
  const spoken = trained.flatMap(({ languages }) => languages.map(baseOf));
  const silent = trained.every(({ languages }) => languages.length > 0)
    ? queue.languages.filter((tag) => !spoken.includes(baseOf(tag)))
    : [];
  if (members.length === 0) return [{ code: "no-member" }];
  if (trained.length === 0) return [{ code: "untrained", skills: missing }];
  if (trained.every(({ capacity }) => capacity === 0)) return [{ code: "no-capacity" }];
  return [
    ...(silent.length > 0 ? [{ code: "language", languages: silent } as const] : []),
    ...(queue.leadId !== null && !team.some(({ agentId }) => agentId === queue.leadId)
      ? [{ code: "no-lead" } as const]
      : []),
  ];
}

/** The skills that nobody has; all of them where each is had by somebody, but by nobody all. */
function missingSkills({ skills }: Queue, members: readonly Person[]): readonly string[] {
  const missing = skills.filter((skill) => !members.some((member) => member.skills.includes(skill)));
  return missing.length > 0 ? missing : skills;
}

function openingWarnings(queue: Queue, { queues, timezone, now }: Around): Warning[] {
  const zone = queue.timezone ?? timezone;
  const { hours, holidays } = queue;
  const isNever = (it: Queue) => it.hours?.length === 0;
  const others = queues.filter(({ id }) => id !== queue.id);
  const today = now.toISOString().slice(0, 10);
  if (!isZone(zone)) return [{ code: "unknown-zone", zone }];
  if (isNever(queue)) return [{ code: others.every(isNever) ? "all-closed" : "never-open" }];
  const opens = opensAt({ hours, holidays: holidays.filter(isWhole), timezone: zone }, now);
  return [
    ...(opens === null ? [{ code: "closed-for-long" } as const] : []),
    ...(holidays.length > 0 && holidays.every(({ to }) => to < today)
      ? [{ code: "holidays-past" } as const]
      : []),
  ];
}

function afterWarnings(queue: Queue, { queues }: Around): Warning[] {
  const all = [queue, ...queues.filter(({ id }) => id !== queue.id)];
  const next = queues.find(({ id }) => id === queue.fallbackQueueId && id !== queue.id);
  const asksOnce = queue.mode === "push" && queue.offerSeconds >= queue.fallbackSeconds;
  return [
    ...(queue.mostWaiting === 0 ? [{ code: "full-at-once" } as const] : []),
    ...(next && nextHome(queue, all) === null
      ? [{ code: "fallback-untrained", queue: next.name, skills: queue.skills } as const]
      : []),
    ...(asksOnce ? [{ code: "one-offer" } as const] : []),
    ...(TIERS.some((tier) => endsFirst(queue, tier)) ? [{ code: "ends-first" } as const] : []),
  ];
}

/** Whether a chat is to be resolved before it is to be answered. */
function endsFirst(targets: Queue, tier: Tier): boolean {
  const rule = { serviceSeconds: null, resolveSeconds: null };
  const { serviceSeconds, resolveSeconds } = tightestTargets({ targets, rule, tier });
  return serviceSeconds !== null && resolveSeconds !== null && resolveSeconds < serviceSeconds;
}

/** While a date is typed there is none yet. */
function isWhole({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from !== "" && to !== "" && from <= to;
}

function baseOf(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
