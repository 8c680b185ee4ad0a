import { z } from "zod";

const MIN_SECRET = 16;
const MASTER_KEY_BYTES = 32;

const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** What is set to nothing, as a template of a container often does, is not set. */
const orUnset = <Kind extends z.ZodType>(kind: Kind) =>
  z.preprocess((given) => (given === "" ? undefined : given), kind.optional());

const masterKey = z
  .base64()
  .refine((key) => Buffer.from(key, "base64").length === MASTER_KEY_BYTES, "must be 32 bytes in base64");

const Variables = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: count(10),
  LISTEN_HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(MIN_SECRET, `must be at least ${MIN_SECRET} characters`),
  SHOPIFY_APP_URL: z.url({ protocol: /^https$/, error: "must be the app's public https address" }),
  BATON_MASTER_KEY: masterKey,
  BATON_OLD_MASTER_KEYS: z
    .string()
    .default("")
    .transform((keys) =>
      keys
        .split(",")
        .map((key) => key.trim())
        .filter((key) => key !== ""),
    )
    .refine(
      (keys) => keys.every((key) => masterKey.safeParse(key).success),
      "must be 32 bytes in base64 each",
    ),
  BATON_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(1),
  BATON_MESSAGES_PER_SECOND: count(1),
  BATON_MESSAGES_BURST: count(10),
  BATON_MESSAGES_PER_ADDRESS: count(50),
  BATON_STREAMS_PER_VISITOR: count(3),
  BATON_STREAMS_PER_ADDRESS: count(100),
  BATON_STREAMS_PER_SHOP: count(2_000),
  BATON_STREAMS: count(10_000),
  SMTP_URL: orUnset(z.url({ protocol: /^smtps?$/, error: "must be smtp://… or smtps://…" })),
  MAIL_FROM: orUnset(z.email("must be one e-mail address")),
  LLM_BASE_URL: orUnset(
    z.url({ protocol: /^https?$/, error: "must be the address before /chat/completions" }),
  ),
  LLM_API_KEY: orUnset(z.string()),
  LLM_MODEL: orUnset(z.string()),
  LLM_CALLS_PER_DAY: count(1_000),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const Env = Variables.refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
  path: ["MAIL_FROM"],
  error: "must be set beside SMTP_URL: the address that mail is sent from",
}).refine(({ LLM_BASE_URL, LLM_MODEL }) => LLM_BASE_URL === undefined || LLM_MODEL !== undefined, {
  path: ["LLM_MODEL"],
  error: "must be set beside LLM_BASE_URL: the name of the model",
});

export type Env = z.infer<typeof Env>;

/** Parses the environment; what is missing or too short stops the boot with a sentence that names it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`Baton cannot start. Set these variables (see .env.example):\n${lines.join("\n")}`);
}
