import type { QueueFigures } from "../figures.ts";
import type { Expected } from "./expected.ts";
import { reaction, stepSeconds } from "./line.ts";

/**
 * The delay of the last one served (LES): as long as the one waited who was answered last. Needs no figure of staff or
 * handling, so it notices what these do not say. Source: Armony, Shimkin and Whitt, "The impact of delay announcements in
 * many-server queues with abandonment", Operations Research 57 (2009); Ibrahim and Whitt, "Real-time delay estimation
 * based on delay history", M&SOM 11 (2009), where a wait `w` comes out with a variance near `2 w h / s`.
 */
export function lastServed(figures: QueueFigures): Expected | null {
  const [last] = figures.served;
  if (!last) return null;
  const expectedSeconds = Math.max(1, last.waitedSeconds);
  const react = reaction(figures).deviationSeconds;
  return {
    expectedSeconds,
    deviationSeconds: Math.sqrt(2 * expectedSeconds * stepSeconds(figures) + react ** 2),
  };
}
