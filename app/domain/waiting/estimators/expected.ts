import type { QueueFigures } from "../figures.ts";

/** What an estimator says of a wait: its mean and its standard deviation, until the agent's first line. */
export type Expected = { readonly expectedSeconds: number; readonly deviationSeconds: number };

/** Null: this estimator has nothing to go by here. */
export type Estimator = (figures: QueueFigures) => Expected | null;
