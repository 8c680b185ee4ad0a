import type { QueueFigures } from "../figures.ts";
import type { Expected } from "./expected.ts";
import { reaction, stepSeconds, stepsBefore } from "./line.ts";

/**
 * The head of the line (HOL): as long as the one at the head has waited so far, and one step more; with nobody before,
 * one step, and none while a slot is free. Newer than the delay of the last served, since that one stopped waiting a while
 * ago. Source: Ibrahim and Whitt, "Real-time delay estimation based on delay history", M&SOM 11 (2009).
 */
export function headOfLine(figures: QueueFigures): Expected {
  const step = stepsBefore(figures) > 0 ? stepSeconds(figures) : 0;
  const waited = Math.max(0, figures.headWaitedSeconds ?? 0) + step;
  const react = reaction(figures);
  return {
    expectedSeconds: waited + react.expectedSeconds,
    deviationSeconds: Math.sqrt(2 * waited * stepSeconds(figures) + react.deviationSeconds ** 2),
  };
}
