import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rotateKeys } from "../../scripts/rotate-key.ts";
import { openSecrets } from "../../scripts/secrets.ts";
import { startStack, type Agent, type Shop, type StackWithSandbox, type Visitor } from "../support/stack.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { RECORDS } from "./records.ts";
import { errorsIn } from "./support-logs.ts";

const PROCESSES = [0, 1] as const;
const NEXT = Buffer.alloc(32, 3).toString("base64");

let folder: string;
let old: string;
/** Read anew by each start of a process. */
const env: Record<string, string> = {};
let stack: StackWithSandbox;
let shop: Shop;

beforeAll(async () => {
  folder = await temporaryFolder();
  stack = await startStack({ processes: 2, dataDir: folder, env });
  old = openSecrets(folder).BATON_MASTER_KEY;
  shop = await stack.installShop({ domain: "north.myshopify.com" });
  await shop.seed(RECORDS);
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** One process after the other, as a new version comes, with `doing` at the one that stays. */
async function restartAll(doing: (process: 0 | 1) => Promise<void>): Promise<void> {
  for (const process of PROCESSES) {
    let isBack = false;
    const restarting = stack.restart(process).then(() => void (isBack = true));
    while (!isBack) await doing(process === 0 ? 1 : 0);
    await restarting;
  }
}

test("the master key is replaced while chats go on and records are read, and then nobody needs the old one", async () => {
  const visitors: Visitor[] = [];
  const agents: Agent[] = [];
  for (const process of PROCESSES) {
    visitors.push(await shop.visitor({ customerId: "7001", process }));
    agents.push(await shop.agent({ name: `Anna ${process}`, process }));
  }
  await visitors[0]?.post("Can I talk to a real person about order #4521?");
  const chat = `/agent/conversations/${visitors[0]?.conversationId() ?? ""}`;
  let done = 0;
  const traffic = async (process: 0 | 1) => {
    const posted = await visitors[process]?.post("Hello?");
    const opened = await agents[process]?.request("GET", chat);
    expect([posted?.status, opened?.status]).toEqual([201, 200]);
    expect(opened?.body).toContain("Vera Ivanova");
    done += 1;
  };

  env["BATON_OLD_MASTER_KEYS"] = NEXT;
  await restartAll(traffic);
  Object.assign(env, { BATON_MASTER_KEY: NEXT, BATON_OLD_MASTER_KEYS: old });
  await restartAll(traffic);
  const keys = [NEXT, old].map((key) => Buffer.from(key, "base64")) as [Buffer, Buffer];
  expect(await rotateKeys(stack.databaseUrl, keys)).toEqual({ shops: 1, rewrapped: 1 });
  for (const process of PROCESSES) await traffic(process);
  delete env["BATON_OLD_MASTER_KEYS"];
  await restartAll(traffic);
  for (const process of PROCESSES) await traffic(process);

  expect(done).toBeGreaterThan(10);
  expect(errorsIn(stack.logs())).toEqual([]);
});
