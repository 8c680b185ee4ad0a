import type { Baton } from "../baton.ts";
import type { Floor } from "../floor.ts";
import type { Listener, Sender } from "../load/calls.ts";
import type { Driver } from "../load/driver.ts";
import type { Sizes } from "../sizes.ts";
import { median } from "../statistics.ts";
import type { Row } from "../table.ts";
import { QUESTIONS } from "../workload.ts";

const GOAL = { better: "more", must: 0.5, aim: 1.2 } as const;

type Parties = { baton: Baton; floor: Floor; driver: Driver };

/** Messages a second that are accepted, committed and read on the agent's stream, Baton and floor by turns. */
export async function measureThroughput(
  { baton, floor, driver }: Parties,
  { runs, visitors, warmUp, messages }: Sizes["throughput"],
): Promise<Row[]> {
  const once = async (origin: string, senders: Sender[], listeners: Listener[]): Promise<number> => {
    await driver.open({ origin, listeners });
    const { seconds } = await driver.saturate({ origin, senders, texts: QUESTIONS, warmUp, messages });
    await driver.close();
    return messages / seconds;
  };
  const rates = { floor: [] as number[], swift: [] as number[], ours: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    rates.floor.push(await once(floor.origin, await floor.conversations(visitors), [floor.agent]));
    const shoppers = await baton.shoppers(visitors);
    const senders = shoppers.map(({ sender }) => sender);
    rates.ours.push(await once(baton.origin, senders, await baton.agentStreams(shoppers)));
    const swift = await floor.conversations(visitors, "in-one-statement");
    rates.swift.push(await once(floor.origin, swift, [floor.agent]));
  }
  return [
    {
      measure: `throughput, ${visitors} conversations, median of ${runs}`,
      ...compared(rates.ours, rates.floor),
      goal: GOAL,
      unit: " ×",
    },
    { measure: "… against a floor that commits in one round trip", ...compared(rates.ours, rates.swift) },
  ];
}

function compared(ours: readonly number[], floor: readonly number[]) {
  const value = median(ours) / median(floor);
  const pairs = ours.map((rate, run) => rate / (floor[run] ?? Number.NaN));
  return {
    value,
    figure: `${spread(ours)} messages/s`,
    floor: `${spread(floor)} messages/s`,
    ratio: `${value.toFixed(2)} × (${Math.min(...pairs).toFixed(2)} to ${Math.max(...pairs).toFixed(2)})`,
  };
}

function spread(rates: readonly number[]): string {
  const [middle, least, most] = [median(rates), Math.min(...rates), Math.max(...rates)].map((it) =>
    it.toFixed(0),
  );
  return `${middle} (${least} to ${most})`;
}
