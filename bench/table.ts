/** A goal: a bound that must hold and one that is aimed at. */
export type Goal = { better: "more" | "less"; must: number; aim?: number };

export type Row = {
  measure: string;
  /** The value that the goal speaks of, and how it reads. */
  value?: number;
  figure: string;
  floor?: string;
  ratio?: string;
  goal?: Goal;
  /** How the goal's numbers read; the bare number when missing. */
  unit?: string;
};

const HEADINGS = ["measure", "figure", "floor", "ratio", "must", "aim", "verdict"] as const;

/** Whether a value keeps to its goal, in words. */
export function verdict({ value, goal }: Pick<Row, "value" | "goal">): string {
  if (!goal || value === undefined) return "";
  const isMet = (bound: number) => (goal.better === "more" ? value >= bound : value <= bound);
  if (!isMet(goal.must)) return "MISSED";
  return goal.aim === undefined || isMet(goal.aim) ? "good" : "holds";
}

export function renderTable(rows: readonly Row[]): string {
  const cells = [[...HEADINGS], ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`);
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function cellsOf(row: Row): string[] {
  const { measure, figure, floor = "", ratio = "", goal, unit = "" } = row;
  const bound = (value: number | undefined) =>
    value === undefined || !goal ? "" : `${goal.better === "more" ? "≥" : "≤"} ${value}${unit}`;
  return [measure, figure, floor, ratio, bound(goal?.must), bound(goal?.aim), verdict(row)];
}
