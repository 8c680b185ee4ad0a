import fc from "fast-check";
import type { QueueFigures } from "#app/domain/waiting/figures.ts";
import { sampleStanding } from "#app/domain/waiting/sample-standing.ts";

/** Second in line before two busy agents, in a shop that has kept nothing yet. */
export const NEW_SHOP: QueueFigures = sampleStanding().figures;

const seconds = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }));
const agents = fc.integer({ min: 0, max: 200 });

/** Every queue there could be, far beyond what a shop has. */
export const anyFigures: fc.Arbitrary<QueueFigures> = fc.record({
  place: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(1_000_000)),
  agentsOnline: agents,
  slots: agents,
  slotsFree: agents,
  handleSeconds: seconds,
  reactionSeconds: fc.option(seconds),
  served: fc.array(fc.record({ waitedSeconds: seconds, answeredAgoSeconds: seconds }), { maxLength: 50 }),
  headWaitedSeconds: fc.option(seconds),
  promises: fc.array(fc.record({ promisedSeconds: seconds, waitedSeconds: seconds, modelSeconds: seconds }), {
    maxLength: 50,
  }),
  patienceSeconds: fc.option(seconds),
  overtaking: fc.array(fc.record({ perHour: seconds, forSeconds: seconds }), { maxLength: 3 }),
});
