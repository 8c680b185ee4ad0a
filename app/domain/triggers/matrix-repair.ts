import type { QueueId } from "#app/domain/ids.ts";
import type { NamedRule } from "./matrix-diff.ts";
import type { Rule } from "./rule.ts";
import { topicsNamed } from "./topics-named.ts";

/** What had to be left out of an old matrix because it is no longer there. */
export type RepairNote = { readonly rule: NamedRule } & (
  | { readonly type: "queue-gone" }
  | { readonly type: "topics-gone"; readonly topics: readonly string[] }
  /** It was about nothing but topics that are gone. */
  | { readonly type: "rule-dropped" }
);

export type Existing = { readonly queues: ReadonlySet<QueueId>; readonly topics: ReadonlySet<string> };

type Repaired = { readonly rules: readonly Rule[]; readonly notes: readonly RepairNote[] };

/** An old matrix as it can be used today: a queue that is gone becomes the default one, a topic that is gone is left out. */
export function repairMatrix(rules: readonly Rule[], existing: Existing): Repaired {
  const notes: RepairNote[] = [];
  const repaired = rules.flatMap((rule) => {
    const named: NamedRule = { id: rule.id, name: rule.name, kind: rule.condition.kind };
    const condition = withTopicsOf(rule.condition, existing.topics);
    if (condition === null) {
      notes.push({ type: "rule-dropped", rule: named });
      return [];
    }
    const before = topicsNamed(rule.condition)?.names ?? [];
    const after = new Set(topicsNamed(condition)?.names);
    const topics = before.filter((topic) => !after.has(topic));
    if (topics.length > 0) notes.push({ type: "topics-gone", rule: named, topics });
    if (rule.queueId === null || existing.queues.has(rule.queueId)) return [{ ...rule, condition }];
    notes.push({ type: "queue-gone", rule: named });
    return [{ ...rule, condition, queueId: null }];
  });
  return { rules: repaired, notes };
}

function withTopicsOf(condition: Rule["condition"], known: ReadonlySet<string>): Rule["condition"] | null {
  const kept = (names: readonly string[]) => names.filter((name) => known.has(name));
  if (condition.kind === "every-question") return { ...condition, except: kept(condition.except) };
  if (condition.kind !== "topic") return condition;
  const topics = kept(condition.topics);
  return topics.length === 0 ? null : { ...condition, topics };
}
