import { asksAgain } from "#app/domain/understanding/asks-again/asks-again.ts";
import type { Turn } from "#app/domain/understanding/turn.ts";
import { f1, type Judged } from "../lib/metrics.ts";
import { hasData, readLines } from "../lib/read-data.ts";
import type { Row } from "../lib/row.ts";

type Example = {
  readonly history: readonly { readonly role: string; readonly text: string }[];
  readonly agent: string;
  readonly label: 0 | 1;
  readonly field: string | null;
};

/** F1 of "asks for what was given before": lines read by a person, and lines put where the field was given. */
export function evaluateAsksAgain(): Row[] {
  if (!hasData()) return [];
  const natural = judge("natural", (fields) => fields.length > 0);
  const spliced = judge("splice", (fields, { field }) => fields.some((asked) => asked === field));
  const row = (metric: string, judged: readonly Judged<boolean>[], baseline: string): Row => ({
    decision: "asks again",
    metric,
    figure: f1(judged, true),
    baseline,
    on: `${judged.length} lines, rules without training`,
  });
  return [row("F1, natural", natural, "pattern 30"), row("F1, constructed", spliced, "pattern 76")];
}

function judge(
  file: string,
  isAgain: (fields: readonly string[], example: Example) => boolean,
): Judged<boolean>[] {
  return readLines<Example>(`repeat_info/${file}.jsonl`).map((example) => {
    const turns: Turn[] = example.history.map(({ role, text }) => ({
      role: role === "customer" ? "customer" : "agent",
      text,
    }));
    const fields = asksAgain([...turns, { role: "agent", text: example.agent }]);
    return { gold: example.label === 1, said: isAgain(fields, example) };
  });
}

if (process.argv[1] === import.meta.filename) console.table(evaluateAsksAgain());
