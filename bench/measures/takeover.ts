import { startStack } from "../../tests/support/stack.ts";
import { CONDITIONS } from "../conditions.ts";
import { type Measured, none } from "../measured.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import { killHolders, type Taken } from "../takeover/kill-holders.ts";
import { bringWaiters, openShops, sendHome } from "../takeover/open-shops.ts";

const GOAL = { better: "less", must: 60, aim: 35 } as const;

/** How long until work that a killed process held is done by another, seen by its effect in the log. */
export async function measureTakeover({ processes, rounds }: Sizes["takeover"]): Promise<Measured> {
  const stack = await startStack({ processes: processes + 1, env: CONDITIONS });
  const taken: Taken[] = [];
  try {
    const shops = await openShops(stack, processes);
    for (let round = 0; round < rounds; round += 1) {
      const waiters = await bringWaiters(shops);
      taken.push(...(await killHolders(stack, shops, waiters)));
      await Promise.all(shops.quiet.map((_, at) => stack.restart(at + 1)));
      await sendHome(waiters);
    }
  } finally {
    await stack.stop();
  }
  const seconds = taken.flatMap((it) => it.seconds ?? []);
  const late = taken.filter((it) => it.seconds === null || it.seconds > GOAL.must).length;
  const [middle, longest] = [percentile(seconds, 0.5), percentile(seconds, 1)];
  const kinds = Object.entries(Object.groupBy(taken, ({ name }) => name)).map(
    ([name, jobs]) => `${name} × ${jobs?.length ?? 0}`,
  );
  return {
    rows: [
      {
        measure: `work held by a killed worker → its effect in the log, ${taken.length} jobs in ${rounds} rounds`,
        value: longest,
        figure: `${middle.toFixed(1)} s, longest ${longest.toFixed(1)} s`,
        goal: GOAL,
        unit: " s",
      },
      none(`… not taken over within ${GOAL.must} s`, late, `${taken.length}`),
    ],
    faults: late,
    details: [`Killed with work in hand, ${processes} processes a round: ${kinds.join(", ") || "nothing"}.`],
  };
}
