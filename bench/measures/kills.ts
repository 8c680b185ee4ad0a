import type { StackWithSandbox, Visitor } from "../../tests/support/stack.ts";
import { headersOf, openShop, type Baton } from "../baton.ts";
import { check, countFaults, FAULTS, type Fault, type Seen } from "../checker.ts";
import { inParallel } from "../in-parallel.ts";
import type { Insisted, Shopper } from "../load/calls.ts";
import type { Driver } from "../load/driver.ts";
import type { Measured } from "../measured.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import type { Goal, Row } from "../table.ts";
import { QUESTIONS } from "../workload.ts";
import { killAll, type Recovery } from "./kill-all.ts";
import { readLogs } from "./read-logs.ts";

const NONE: Goal = { better: "less", must: 0 };
const PAUSE_MS = 150;
const SHOPS = ["kills-one.myshopify.com", "kills-two.myshopify.com"];

type Guest = { visitor: Visitor; shopper: Shopper };

/** Kills servers and databases while shoppers of two shops write, then holds every promise against the whole log. */
export async function measureKills(
  { stack, origin }: Baton,
  driver: Driver,
  { servers, databases, shoppers }: Sizes["kills"],
): Promise<Measured> {
  const guests = (
    await Promise.all(SHOPS.map((domain) => welcome(stack, domain, Math.ceil(shoppers / SHOPS.length))))
  ).flat();
  const all = guests.map(({ shopper }) => shopper);
  await driver.insist({ origin, shoppers: all, texts: QUESTIONS, pauseMs: PAUSE_MS });
  await driver.untilServed();
  const recovery = await killAll(stack, driver, { servers, databases });
  const insisted = await driver.rest();
  const logs = await readLogs(guests.map(({ visitor }) => visitor));
  const canaries = new Map(all.map(({ name, canary }) => [name, canary]));
  const verdict = check({ ...insisted, logs, canaries });
  const acked = insisted.sent.filter((it) => it.acked).length;
  const row = (measure: string, faults: Fault[]): Row => {
    const value = faults.reduce((sum, fault) => sum + verdict[fault].length, 0);
    return { measure, value, figure: `${value} of ${acked}`, goal: NONE };
  };
  const kills = `${servers} kills of the server, ${databases} of PostgreSQL`;
  return {
    rows: [
      row(`acknowledged messages lost: ${kills}`, ["lost"]),
      row("… stored or shown twice", ["duplicated"]),
      row("… out of order", ["reordered", "misnumbered"]),
      row("… gaps, never shown", ["gap", "neverShown"]),
      row("… that nobody sent, or before a stranger's eyes", ["phantom", "leaked"]),
      ...recoveryRows(recovery),
    ],
    faults: countFaults(verdict) + recovery.ownDeaths,
    details: [
      ...FAULTS.flatMap((fault) => verdict[fault].slice(0, 5).map((where) => `${fault}: ${where}`)),
      circumstances(insisted, logs),
    ],
  };
}

async function welcome(stack: StackWithSandbox, domain: string, count: number): Promise<Guest[]> {
  const shop = await openShop(stack, domain);
  return inParallel(count, count, async (at) => {
    const visitor = await shop.visitor();
    const name = `${domain.split(".", 1)[0]}-${at}`;
    return { visitor, shopper: { name, canary: `(${name})`, headers: headersOf(shop, visitor) } };
  });
}

function recoveryRows({ servers, databases, ownDeaths }: Recovery): Row[] {
  const row = (measure: string, seconds: number[], must: number): Row => {
    const value = percentile(seconds, 1);
    const middle = percentile(seconds, 0.5);
    const figure = `${middle.toFixed(2)} s, longest ${value.toFixed(2)} s`;
    return { measure, value, figure, goal: { better: "less", must }, unit: " s" };
  };
  return [
    row("kill of the server → next message acknowledged", servers, 10),
    row("PostgreSQL back → next message acknowledged", databases, 5),
    { measure: "times the server ended by itself", value: ownDeaths, figure: String(ownDeaths), goal: NONE },
  ];
}

function circumstances(
  { refusals, replayed, reconnects, resyncs }: Insisted,
  logs: ReadonlyMap<string, Seen[]>,
) {
  const lines = [...logs.values()].reduce((sum, log) => sum + log.length, 0);
  const why = Object.entries(refusals).map(([reason, count]) => `${reason} × ${count}`);
  return (
    `${logs.size} conversations, ${lines} lines; tries without an acknowledgement: ${why.join(", ") || "none"}; ` +
    `${replayed} repeated tries met the message already kept; streams came back ${reconnects} times, ${resyncs} resyncs.`
  );
}
