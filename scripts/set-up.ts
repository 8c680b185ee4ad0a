import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "./alone.ts";
import { fetchSchema } from "./fetch-schema.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { databaseAccount } from "./postgres-user.ts";
import { ROOT } from "./root.ts";
import { hashOf, isStamped, stamp } from "./stamp.ts";

type Step = {
  name: string;
  says: string;
  /** What the step is made from; it is skipped while these are as they were. */
  from: string[];
  /** What it makes; missing means not done. */
  makes: string[];
  run: () => Promise<void>;
};

const LOCK = "package-lock.json";

const STEPS: Step[] = [
  {
    name: "prisma",
    says: "Generating the database client",
    from: [LOCK, "prisma/schema.prisma"],
    makes: ["node_modules/.prisma/client/index.js"],
    run: () => runNode("node_modules/prisma/build/index.js", ["generate"]),
  },
  {
    name: "admin-schema",
    says: "Fetching Shopify's Admin schema",
    from: [LOCK, "scripts/fetch-schema.ts", "scripts/schema-access.ts"],
    makes: [],
    run: async () => void (await fetchSchema()),
  },
  {
    name: "widget",
    says: "Building the chat bubble",
    from: [LOCK, "widget", "app/contract", "locales", "scripts/build-widget.ts"],
    makes: ["extensions/chat-bubble/assets"],
    run: () => runNode("scripts/build-widget.ts", []),
  },
  {
    name: "app",
    says: "Building the app",
    from: [
      LOCK,
      "app",
      "locales",
      "public",
      "prisma/schema.prisma",
      "remix.config.js",
      "vite.config.ts",
      "tsconfig.json",
    ],
    makes: ["build/server/index.js", "build/client"],
    run: buildApp,
  },
];

/** Beside the one that is there, which a running server may be serving from until the new one takes its place. */
async function buildApp(): Promise<void> {
  const [next, old] = ["build.next", "build.old"].map((name) => join(ROOT, name)) as [string, string];
  await runNode("node_modules/@remix-run/dev/dist/cli.js", ["vite:build"], { BATON_BUILD: "build.next" });
  rmSync(old, { recursive: true, force: true });
  if (existsSync(join(ROOT, "build"))) renameSync(join(ROOT, "build"), old);
  renameSync(next, join(ROOT, "build"));
  rmSync(old, { recursive: true, force: true });
}

/** Everything that lies between a fresh `npm ci` and a running Baton. What is done is skipped, so a repetition is free. */
export async function setUp({ only }: { only?: string[] } = {}): Promise<void> {
  if (!process.env["DATABASE_URL"]) postgresBinaries(databaseAccount());
  const steps = STEPS.filter(({ name }) => !only || only.includes(name));
  if (steps.every(isDone)) return;
  await alone("set-up", async () => {
    for (const step of steps) {
      // Whoever was here before may have done it.
      if (isDone(step)) continue;
      console.log(`${step.says} …`);
      const inputs = hashOf(step.from);
      await step.run();
      stamp(step.name, inputs);
    }
  });
}

function isDone({ name, from, makes }: Step): boolean {
  return isStamped(name, hashOf(from)) && makes.every((path) => existsSync(join(ROOT, path)));
}

/** Runs one of our tools in its own process; what it says is shown only when it fails. */
function runNode(script: string, args: string[], more: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      ...more,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed:\n${said}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp();
  console.log("Everything is set up.");
}
