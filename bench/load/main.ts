import type { Answered, Asked, Calls } from "./calls.ts";
import { insist, rest, untilServed } from "./insist.ts";
import { closeListeners, openListeners } from "./listen.ts";
import { pace } from "./pace.ts";
import { saturate } from "./saturate.ts";

const calls: Calls = {
  open: openListeners,
  close: closeListeners,
  saturate,
  pace,
  insist,
  untilServed,
  rest,
};

process.on("message", (message) => {
  const { id, name, job } = message as Asked;
  const answer = (it: Omit<Answered, "id">) => process.send?.({ id, ...it });
  (calls[name] as (job: unknown) => Promise<unknown>)(job).then(
    (value) => answer({ value }),
    (error: unknown) =>
      answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.once("disconnect", () => process.exit());
