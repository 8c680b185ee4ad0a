import { judge, THRESHOLDS } from "#app/domain/triggers/judgement/judge.ts";
import { dissatisfactionOf } from "#app/domain/understanding/dissatisfaction/dissatisfaction.ts";
import { writtenTurns } from "../dissatisfaction/examples.ts";
import { bestThreshold } from "../lib/calibrate.ts";
import { oddsOf } from "../lib/fit-signals.ts";
import { auc, f1 } from "../lib/metrics.ts";
import type { Row } from "../lib/row.ts";
import { calls, LITERAL_RULES } from "./calls.ts";
import { fitHandoff, seenCalls } from "./fit-handoff.ts";
import { neededPerson, signalsOf } from "./written.ts";

/** Figures of the learned judgement whether a person is needed. */
export function evaluateHandoff(): Row[] {
  return [...onCalls(), ...onWritten()];
}

/** Five parts of the calls, each judged by a fit and a threshold from the other four. */
function onCalls(): Row[] {
  const seen = seenCalls();
  const groups = [...new Set(seen.map(({ group }) => group))];
  const judged = groups.flatMap((group) => {
    const others = seen.filter((it) => it.group !== group);
    const fitted = fitHandoff(others);
    const chanceOf = (signals: ReadonlyMap<string, number>) => 1 / (1 + Math.exp(-oddsOf(fitted, signals)));
    const threshold = bestThreshold(others.map((it) => ({ ...it, odds: 0, chance: chanceOf(it.signals) })));
    return seen
      .filter((it) => it.group === group)
      .map(({ signals, target }) => ({
        gold: target === 1,
        score: chanceOf(signals),
        said: chanceOf(signals) >= threshold,
      }));
  });
  const all = calls();
  const rules = Object.values(LITERAL_RULES);
  const byRules = all.map((call) => ({ gold: call.luhf === 1, said: rules.some((rule) => rule(call)) }));
  const always = all.map(({ luhf }) => ({ gold: luhf === 1, said: true }));
  const each = Object.entries(LITERAL_RULES).map(([name, rule]) => {
    const figure = f1(
      all.map((call) => ({ gold: call.luhf === 1, said: rule(call) })),
      true,
    );
    return `"${name}" ${figure.toFixed(1)}`;
  });
  const on = "calls that end with a person or a hang-up, five parts, each by a fit without it";
  const row = (metric: string, figure: number, baseline: string): Row => ({
    decision: "a person is needed",
    metric,
    figure,
    baseline,
    on,
  });
  const joined = `rules joined by OR ${f1(byRules, true).toFixed(1)}, always ${f1(always, true).toFixed(1)}`;
  return [
    row("F1", f1(judged, true), `${joined}; ${each.join(", ")}`),
    row(
      "AUC",
      auc(judged),
      `rules joined by OR ${auc(byRules.map(({ gold, said }) => ({ gold, score: said ? 1 : 0 }))).toFixed(1)}`,
    ),
  ];
}

/** The whole way from words, at the thresholds that ship. */
function onWritten(): Row[] {
  const examples = writtenTurns("dissatisfied-held-out.jsonl");
  const needed = neededPerson(examples);
  const judged = examples.flatMap((example, at) => {
    if (needed[at] === 0.5) return [];
    const { score } = judge(signalsOf(example, dissatisfactionOf(example.turns).score));
    return [{ gold: needed[at] === 1, score }];
  });
  const row = (metric: string, figure: number): Row => ({
    decision: "a person is needed",
    metric,
    figure,
    baseline: "",
    on: "written dialogues about other matters",
  });
  return [
    row("AUC", auc(judged)),
    ...(["careful", "balanced", "eager"] as const).map((sureness) =>
      row(
        `F1, ${sureness}`,
        f1(
          judged.map(({ gold, score }) => ({ gold, said: score >= THRESHOLDS[sureness] })),
          true,
        ),
      ),
    ),
  ];
}
