/** One figure of the quality table. */
export type Row = {
  readonly decision: string;
  readonly metric: string;
  readonly figure: number;
  /** What something simpler reaches on the same data, such as `VADER 54.0`; empty when there is nothing to compare. */
  readonly baseline: string;
  /** Data and split the figure was seen on. */
  readonly on: string;
};
