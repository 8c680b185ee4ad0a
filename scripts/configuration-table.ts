/** Prints the README's table of variables, from what the server itself parses: node scripts/configuration-table.ts */
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { parseEnv, type Env } from "../app/parse-env.ts";

/** One sentence each. A variable that is added or dropped without its sentence does not compile. */
const MEANINGS: Record<keyof Env, string> = {
  DATABASE_URL:
    "The application's own role. Left out, `npm start` fills it in: its own PostgreSQL in `.data/`.",
  DATABASE_POOL: "Connections for requests, per process. Notifications and jobs need up to six more.",
  LISTEN_HOST: "The address to listen on; `0.0.0.0` inside a container.",
  PORT: "The port to listen on; 0 takes any.",
  SHOPIFY_API_KEY: "Client ID of the app.",
  SHOPIFY_API_SECRET: "Client secret of the app.",
  SHOPIFY_APP_URL: "The app's public https address.",
  BATON_MASTER_KEY: "32 random bytes in base64. Wraps each shop's key; lost, what is sealed is lost too.",
  BATON_OLD_MASTER_KEYS: "Other master keys that still open, with commas between: see `npm run rotate-key`.",
  BATON_TRUSTED_PROXIES: "How many proxies in front are believed about a client's address.",
  BATON_MESSAGES_PER_SECOND: "What one shopper may send in the long run, in messages a second.",
  BATON_MESSAGES_BURST: "What one shopper may send at once.",
  BATON_MESSAGES_PER_ADDRESS: "What all shoppers behind one address may send, in messages a second.",
  BATON_STREAMS_PER_VISITOR: "Open connections of one shopper, or of one agent on one conversation.",
  BATON_STREAMS_PER_ADDRESS: "Open connections from one address.",
  BATON_STREAMS_PER_SHOP: "Open connections of one shop.",
  BATON_STREAMS: "Open connections of one process.",
  SMTP_URL: "The mail server for answers by e-mail: `smtps://user:password@host`. Left out, mail is off.",
  MAIL_FROM: "The address that mail is sent from. Required with `SMTP_URL`.",
  LLM_BASE_URL:
    "A language model that may phrase the summary: any OpenAI-compatible address, such as `https://host/v1`. Left out, none is asked.",
  LLM_API_KEY: "The key for it, where it wants one.",
  LLM_MODEL: "The model's name there. Required with `LLM_BASE_URL`.",
  LLM_CALLS_PER_DAY: "How often it is asked for one shop, at most, in a day (UTC).",
  LOG_LEVEL: "`debug`, `info`, `warn`, `error` or `silent`.",
};

/** Enough for the parser; nothing is started with these. */
const ENOUGH: Record<string, string> = {
  DATABASE_URL: "postgresql://example",
  SHOPIFY_API_KEY: "example",
  SHOPIFY_API_SECRET: "an example of a secret",
  SHOPIFY_APP_URL: "https://baton.example.com",
  BATON_MASTER_KEY: Buffer.alloc(32).toString("base64"),
};

/** The table as Prettier leaves it: name, default (or that there is none), meaning. */
export async function configurationTable(): Promise<string> {
  const defaults = parseEnv(ENOUGH);
  const rows = Object.entries(MEANINGS).map(([name, meaning]) => {
    const value = defaults[name as keyof Env];
    const standard =
      name in ENOUGH
        ? "required"
        : value === undefined || String(value) === ""
          ? "none"
          : `\`${String(value)}\``;
    return `| \`${name}\` | ${standard} | ${meaning} |`;
  });
  const table = ["| variable | default | meaning |", "| --- | --- | --- |", ...rows].join("\n");
  return (await format(table, { parser: "markdown" })).trim();
}

/** What the server refuses to start without, with an example of each. */
export function required(): Readonly<Record<string, string>> {
  return ENOUGH;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await configurationTable());
