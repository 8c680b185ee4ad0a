import type { Row } from "./table.ts";

/** What a measure found: its rows, how many promises were broken, and what else is worth a line below the table. */
export type Measured = { rows: Row[]; faults: number; details: string[] };

/** A count of which there must be none. */
export function none(measure: string, value: number, of: string): Row {
  return { measure, value, figure: `${value} of ${of}`, goal: { better: "less", must: 0 } };
}
