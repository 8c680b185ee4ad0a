import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox.ts";
import { openSecrets } from "../../scripts/secrets.ts";
import { setUp } from "../../scripts/set-up.ts";
import type { OpenAgent } from "./agent.ts";
import { advance } from "./stack-clock.ts";
import { startDatabase } from "./stack-database.ts";
import { startServers } from "./stack-servers.ts";
import { openShop } from "./stack-shop.ts";
import type { Stack, StackOptions } from "./stack-types.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export type * from "./stack-types.ts";

/** Limits that a test or a benchmark does not meet by accident; `env` sets them back. */
const GENEROUS = {
  BATON_MESSAGES_PER_SECOND: "100000",
  BATON_MESSAGES_BURST: "100000",
  BATON_MESSAGES_PER_ADDRESS: "1000000",
  BATON_STREAMS_PER_VISITOR: "1000",
  BATON_STREAMS_PER_ADDRESS: "100000",
  BATON_STREAMS_PER_SHOP: "100000",
  BATON_STREAMS: "100000",
};

/** The stack, and the Shopify that it talks to, for tests that bring a browser or break Shopify. */
export type StackWithSandbox = Stack & { sandbox: Sandbox };

/** Starts a whole Baton: database, stand-in for Shopify, server processes. Builds first what is missing or stale. */
export async function startStack({
  processes = 1,
  env = {},
  dataDir,
}: StackOptions = {}): Promise<StackWithSandbox> {
  await setUp();
  const folder = dataDir ?? (await temporaryFolder());
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const secrets = openSecrets(folder);
  const appHost = new URL(secrets.SHOPIFY_APP_URL).host;
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const database = await startDatabase(folder);
    undo.push(database.stop);
    const sandbox = await startSandbox({
      appUrl: secrets.SHOPIFY_APP_URL,
      apiKey: secrets.SHOPIFY_API_KEY,
      apiSecret: secrets.SHOPIFY_API_SECRET,
      stateFile: join(folder, "sandbox.json"),
    });
    undo.push(() => sandbox.stop());
    const servers = await startServers(processes, () => ({
      ...GENEROUS,
      ...secrets,
      DATABASE_URL: database.current().appUrl,
      BATON_SANDBOX_URL: sandbox.url,
      SMTP_URL: sandbox.mailbox.url,
      MAIL_FROM: "chat@baton.test",
      ...env,
    }));
    undo.push(servers.stop);
    sandbox.setApp(servers.urls);
    const agents: OpenAgent[] = [];
    const appUrl = (process: number) => {
      const url = servers.urls[process];
      if (url === undefined) throw new Error(`There is no process ${process}.`);
      return url;
    };
    return {
      appUrls: servers.urls,
      databaseUrl: database.current().appUrl,
      ownerDatabaseUrl: database.current().ownerUrl,
      get pids() {
        return { servers: servers.pids(), database: database.current().pid };
      },
      sandbox,
      logs: servers.logs,
      async installShop({ domain, trade } = {}) {
        const installed = await sandbox.installShop(domain === undefined ? {} : { domain });
        const shop = await openShop(installed, {
          appHost,
          appUrl,
          onAgent: (agent) => void agents.push(agent),
        });
        if (trade !== undefined) await shop.configure({ trade });
        return shop;
      },
      advance: (ms) =>
        advance(ms, {
          ownerUrl: () => database.current().ownerUrl,
          moveServers: async (step) => {
            sandbox.advance(step);
            await servers.advance(step);
          },
          renew: async () => void (await Promise.all(agents.map((agent) => agent.renewPresence()))),
          isAnyoneWorking: servers.isAnyoneWorking,
        }),
      kill: servers.kill,
      restart: servers.restart,
      killDatabase: database.kill,
      restartDatabase: database.restart,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
