import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSecrets } from "../../scripts/secrets.ts";
import { startDatabase } from "../../tests/support/stack-database.ts";
import { temporaryFolder } from "../../tests/support/temporary-folder.ts";
import { CONDITIONS } from "../conditions.ts";
import type { Measured } from "../measured.ts";
import type { Asked, Times } from "../routing/asked.ts";
import type { Sizes } from "../sizes.ts";
import { percentile } from "../statistics.ts";
import type { Goal, Row } from "../table.ts";

const GOAL: Goal = { better: "less", must: 20, aim: 5 };

/** How long it takes to give one handoff to one agent in a shop where hundreds work and thousands wait. */
export async function measureRouting(size: Sizes["routing"]): Promise<Measured> {
  const folder = await temporaryFolder();
  const database = await startDatabase(folder);
  try {
    const times = await inProcess(size, {
      ...openSecrets(folder),
      ...CONDITIONS,
      DATABASE_URL: database.current().appUrl,
    });
    const floor = times.message;
    const where = `${size.agents} agents, ${size.waiting} waiting`;
    return {
      rows: [
        ...rows(`an agent is free → the first in line is asked, ${where}`, times.freed, {
          floor,
          goal: GOAL,
        }),
        ...rows("… of it, who is free, who is first, who suits best", times.decision, { floor }),
        ...rows("an urgent handoff → asked, told, estimated, all committed", times.handoff, { floor }),
      ],
      faults: 0,
      details: [],
    };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The services in a process of their own, on nothing but a database: what is timed is their work and no network. */
async function inProcess(asked: Asked, env: Record<string, string>): Promise<Times> {
  const child = fork(fileURLToPath(new URL("../routing/main.ts", import.meta.url)), [], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: { PATH: process.env["PATH"], LOG_LEVEL: "error", NODE_ENV: "production", ...env },
  });
  const killWithUs = () => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  try {
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`The measuring of routing ended with ${String(code)}.`);
    });
    child.send(asked);
    const [times] = (await Promise.race([once(child, "message"), ended])) as [Times];
    return times;
  } finally {
    process.off("exit", killWithUs);
    child.kill("SIGKILL");
  }
}

function rows(
  measure: string,
  ours: readonly number[],
  { floor, goal }: { floor: readonly number[]; goal?: Goal },
): Row[] {
  return ([0.5, 0.95] as const).map((share) => {
    const [value, base] = [percentile(ours, share), percentile(floor, share)];
    return {
      measure: `${measure}, p${share * 100}`,
      value,
      figure: `${value.toFixed(1)} ms`,
      floor: `${base.toFixed(1)} ms`,
      ratio: `${(value / base).toFixed(2)} ×`,
      ...(share === 0.95 && goal ? { goal, unit: " ms" } : {}),
    };
  });
}
