import { useEffect, useMemo, useState } from "react";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import { useSettingsDraft } from "#app/components/use-settings-draft.ts";
import { say } from "#app/components/words.ts";
import { moveTo, withNew } from "#app/domain/triggers/matrix-order.ts";
import type { Rule, RuleCondition } from "#app/domain/triggers/rule.ts";
import { newRule } from "#app/domain/triggers/starting-rules.ts";
import { withRestored } from "./removed-rules.ts";

export type MatrixSettings = {
  readonly trade: string | null;
  readonly rules: readonly Rule[];
  readonly matrixVersion: number;
};

/** What is wrong with one field of one rule. `path` begins inside the rule: `condition.words.3`. */
export type RuleProblem = { readonly id: string; readonly path: string; readonly message: string };

/** What was done to a rule last. */
export type Touch = "added" | "moved" | "removed";

/** What a row can ask for. */
export type MatrixActions = {
  readonly change: (rule: Rule) => void;
  readonly add: (condition: RuleCondition) => void;
  readonly duplicate: (rule: Rule) => void;
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => void;
  /** To a place counted from 1 among the rules whose order counts. */
  readonly place: (id: string, place: number) => void;
  readonly toggle: (id: string) => void;
};

/** The matrix while it is being changed: its rules, which are open, and what the server refused about one of them. */
export function useMatrix(settings: MatrixSettings) {
  const matrix = useSettingsDraft(settings, { versionPart: "matrixVersion" });
  const { saved, draft, change, problem } = matrix;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [ruleProblem, setRuleProblem] = useState<RuleProblem | null>(null);
  /** The page brings it into view. */
  const [touched, setTouched] = useState<{ readonly id: string; readonly how: Touch } | null>(null);

  // The path names a place in the list that was sent; the rule may be elsewhere in a moment.
  useEffect(() => {
    const found = problem && ruleProblemOf(problem, draft.rules);
    setRuleProblem(found);
    if (found) setOpened((known) => new Set(known).add(found.id));
  }, [problem]);

  const actions = useMemo((): MatrixActions => {
    const edit = (how: (rules: readonly Rule[]) => readonly Rule[]) =>
      change((known) => ({ rules: how(known.rules) }));
    const added = (rule: Rule, into: (rules: readonly Rule[]) => readonly Rule[]) => {
      edit(into);
      setOpened((known) => new Set(known).add(rule.id));
      setTouched({ id: rule.id, how: "added" });
    };
    return {
      change: (rule) => {
        edit((rules) => rules.map((it) => (it.id === rule.id ? rule : it)));
        setRuleProblem((known) => (known?.id === rule.id ? null : known));
      },
      add: (condition) => {
        const rule = newRule(crypto.randomUUID(), condition);
        added(rule, (rules) => withNew(rules, rule));
      },
      duplicate: (rule) => {
        const copy = { ...rule, id: crypto.randomUUID(), name: say("rule.copy", { title: titleOf(rule) }) };
        added(copy, (rules) => rules.toSpliced(rules.findIndex(({ id }) => id === rule.id) + 1, 0, copy));
      },
      remove: (id) => {
        edit((rules) => rules.filter((rule) => rule.id !== id));
        setTouched({ id, how: "removed" });
      },
      restore: (id) => edit((rules) => withRestored(saved.rules, rules, id)),
      place: (id, place) => {
        edit((rules) => moveTo(rules, id, place));
        setTouched({ id, how: "moved" });
      },
      toggle: (id) =>
        setOpened((known) => {
          const next = new Set(known);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
    };
  }, [saved]);

  return { ...matrix, actions, opened, ruleProblem, touched };
}

function ruleProblemOf(
  { field = "", message }: { readonly field?: string; readonly message: string },
  rules: readonly Rule[],
): RuleProblem | null {
  const [, at, path] = /^rules\.(\d+)\.(.+)$/.exec(field) ?? [];
  const rule = rules[Number(at)];
  return rule && path !== undefined ? { id: rule.id, path, message } : null;
}
