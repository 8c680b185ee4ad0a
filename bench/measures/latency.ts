import type { Baton } from "../baton.ts";
import type { Floor } from "../floor.ts";
import type { Driver } from "../load/driver.ts";
import type { Listener, Sender } from "../load/calls.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import type { Row } from "../table.ts";
import { QUESTIONS } from "../workload.ts";

const GOAL = { better: "less", must: 60, aim: 25 } as const;

type Parties = { baton: Baton; floor: Floor; driver: Driver };

/** From the moment a message is due until an agent has it, while a thousand shoppers have the chat open. */
export async function measureLatency(
  { baton, floor, driver }: Parties,
  { streams, senders, rounds, ...pace }: Sizes["latency"],
): Promise<Row[]> {
  const once = async (origin: string, from: Sender[], listeners: Listener[]): Promise<number[]> => {
    await driver.open({ origin, listeners });
    const { latenciesMs } = await driver.pace({ origin, senders: from, texts: QUESTIONS, ...pace });
    await driver.close();
    return latenciesMs;
  };
  const shoppers = await baton.shoppers(streams);
  const active = shoppers.slice(0, senders);
  const ours: number[] = [];
  const below: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const idle = floor.idle(streams);
    below.push(...(await once(floor.origin, await floor.conversations(senders), [floor.agent, ...idle])));
    const listeners = [...(await baton.agentStreams(active)), ...shoppers.map(({ stream }) => stream)];
    ours.push(
      ...(await once(
        baton.origin,
        active.map(({ sender }) => sender),
        listeners,
      )),
    );
  }
  return ([50, 95, 99] as const).map((share) => {
    const [value, base] = [ours, below].map((all) => percentile(all, share / 100));
    return {
      measure: `delivery p${share}, ${pace.perSecond} messages/s, ${streams} open streams`,
      value,
      figure: ms(value),
      floor: ms(base),
      ratio: `${((value ?? Number.NaN) / (base ?? Number.NaN)).toFixed(2)} ×`,
      ...(share === 95 ? { goal: GOAL, unit: " ms" } : {}),
    } as Row;
  });
}

const ms = (value = Number.NaN) => `${value.toFixed(1)} ms`;
