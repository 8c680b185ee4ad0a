import type { QueueFigures } from "../figures.ts";
import type { Expected } from "./expected.ts";
import { headOfLine } from "./head-of-line.ts";
import { stepsBefore } from "./line.ts";
import { queueLength } from "./queue-length.ts";

/** Of so many chats served, the queue's own figures count as much as what is not known of them. */
const HALF_KNOWN = 10;
/** While nothing is known: how far the head of the line moves the estimate, and the error that handling times may have. */
const HEAD_SHARE = 0.4;
const DOUBT = 0.4;

/**
 * The queue's length leads, since it alone sees a burst as it begins. While the queue's own figures are few, the head of
 * the line corrects it, since its wait does not depend on a setting that may be wrong. They are mixed by their
 * logarithms, because estimates err by factors.
 */
export function blend(figures: QueueFigures): Expected {
  const byLength = queueLength(figures);
  if (stepsBefore(figures) === 0) return byLength;
  const unknown = HALF_KNOWN / (HALF_KNOWN + figures.served.length);
  const hasHead = figures.headWaitedSeconds !== null && stepsBefore(figures) > 1;
  const ratio = hasHead ? headOfLine(figures).expectedSeconds / byLength.expectedSeconds : 1;
  const factor = ratio ** (HEAD_SHARE * unknown);
  const expectedSeconds = byLength.expectedSeconds * factor;
  const deviationSeconds = Math.hypot(byLength.deviationSeconds * factor, DOUBT * unknown * expectedSeconds);
  return { expectedSeconds, deviationSeconds };
}
