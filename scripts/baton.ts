import { join } from "node:path";
import { startSandbox, type Sandbox } from "../sandbox/sandbox.ts";
import { openDatabase } from "./database.ts";
import { openSecrets } from "./secrets.ts";
import { startServer, type ServerProcess } from "./server-process.ts";

export type Baton = {
  sandbox: Sandbox;
  server: ServerProcess;
  /** Host of the app's public address. */
  appHost: string;
  /** What the server wrote so far. */
  lines: string[];
  stop(): Promise<void>;
};

export type BatonOptions = {
  dataDir: string;
  env?: Record<string, string>;
  onLine?: (line: string) => void;
};

/** One Baton for a person to look at: database, stand-in for Shopify with addresses for a browser, one server. */
export async function startBaton({ dataDir, env = {}, onLine }: BatonOptions): Promise<Baton> {
  const undo: (() => Promise<void>)[] = [];
  const lines: string[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const secrets = openSecrets(dataDir);
    const database = await openDatabase(dataDir);
    undo.push(database.stop);
    const sandbox = await startSandbox({
      appUrl: secrets.SHOPIFY_APP_URL,
      apiKey: secrets.SHOPIFY_API_KEY,
      apiSecret: secrets.SHOPIFY_API_SECRET,
      stateFile: join(dataDir, "sandbox.json"),
      gateway: true,
    });
    undo.push(() => sandbox.stop());
    const server = await startServer({
      env: {
        ...secrets,
        DATABASE_URL: database.appUrl,
        BATON_SANDBOX_URL: sandbox.url,
        SMTP_URL: sandbox.mailbox.url,
        MAIL_FROM: "chat@baton.test",
        ...env,
      },
      port: 0,
      aheadMs: 0,
      onLine: (line) => {
        lines.push(line);
        onLine?.(line);
      },
    });
    undo.push(() => server.stop());
    sandbox.setApp([server.url]);
    return { sandbox, server, appHost: new URL(secrets.SHOPIFY_APP_URL).host, lines, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
