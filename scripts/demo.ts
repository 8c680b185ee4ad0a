/**
 * npm run demo [-- --play [FILE]] [--exit]: a whole Baton with a stand-in for Shopify and a seeded shop, for an ordinary
 * browser on this machine. What it makes stays in `.data/demo/` for the next start.
 */
import { join } from "node:path";
import { DEMO_DOMAIN, DEMO_STAFF, demoShop } from "../sandbox/demo-shop.ts";
import { openShop } from "../tests/support/stack-shop.ts";
import type { Shop } from "../tests/support/stack-types.ts";
import { startBaton, type Baton } from "./baton.ts";
import { playFile } from "./demo-file.ts";
import { parseDemoOptions, type DemoOptions } from "./demo-options.ts";
import { playTheWay } from "./demo-play.ts";
import { ROOT } from "./root.ts";
import { setUp } from "./set-up.ts";
import { untilStopped } from "./until-stopped.ts";

const PINO_ERROR = 50;

const stopped = untilStopped();
try {
  process.exitCode = await demo(parseDemoOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();

async function demo(options: DemoOptions): Promise<number> {
  await setUp();
  console.log("Starting PostgreSQL, the stand-in for Shopify and the app …");
  const baton = await startBaton({ dataDir: join(ROOT, ".data", "demo") });
  try {
    const shop = await openDemoShop(baton);
    printAddresses(baton);
    const isGood = !options.plays || (await play(shop, options.file));
    if (options.exits) return isGood && hasCleanLog(baton) ? 0 : 1;
    console.log("\nCtrl-C stops everything.");
    await Promise.race([stopped, baton.server.ended]);
    if (baton.server.isRunning()) return 0;
    console.error(`The server ended by itself:\n${baton.lines.slice(-20).join("\n")}`);
    return 1;
  } finally {
    if (!options.exits) console.log("Stopping …");
    await baton.stop();
  }
}

/** The shop of the first start, or a new one. */
async function openDemoShop({ sandbox, server, appHost }: Baton): Promise<Shop> {
  const options = { appHost, appUrl: () => server.url, onAgent: () => undefined };
  const known = sandbox.shops().find(({ domain }) => domain === DEMO_DOMAIN);
  if (known) return openShop(known, options);
  const { trade, ...seeded } = demoShop(new Date());
  const installed = await sandbox.installShop(seeded);
  for (const person of DEMO_STAFF) installed.staff(person);
  const shop = await openShop(installed, options);
  if (trade !== undefined) await shop.configure({ trade });
  return shop;
}

function printAddresses({ sandbox: { gateway } }: Baton): void {
  if (!gateway) throw new Error("The stand-in for Shopify opened no addresses for a browser.");
  console.log(`
  Storefront         ${gateway.storefront}
  Merchant's admin   ${gateway.admin}
  Agent's inbox      ${gateway.inbox}
  Mailbox            ${gateway.mailbox}
`);
}

async function play(shop: Shop, file: string | null): Promise<boolean> {
  if (file === null) {
    await playTheWay(shop);
    return true;
  }
  const ended = await playFile(shop, file);
  for (const one of ended) console.log(JSON.stringify(one));
  return ended.length > 0 && ended.every(({ outcome }) => outcome !== null);
}

/** An error in the server's log means that something went wrong, even when everyone got an answer. */
function hasCleanLog({ lines }: Baton): boolean {
  const errors = lines.filter((line) => {
    if (!line.startsWith("{")) return /error|warning/i.test(line);
    return ((JSON.parse(line) as { level?: number }).level ?? 0) >= PINO_ERROR;
  });
  for (const line of errors) console.error(`The server's log says: ${line}`);
  return errors.length === 0;
}
