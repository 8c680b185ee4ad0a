import type { Row } from "./row.ts";

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ decision, metric, figure, baseline, on }) => [
    decision,
    metric,
    String(Number(figure.toFixed(figure < 1 ? 3 : 1))),
    baseline === "" ? "–" : baseline,
    on,
  ]);
  const head = ["decision", "metric", "figure", "something simpler", "measured on"];
  const lines = [head, head.map(() => "---"), ...cells];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}
