import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./root.ts";

export type Check = {
  name: string;
  /** Path of the tool inside the repository, run with our own Node. */
  tool: string;
  args: string[];
  /** Counts its tests; a check that does not is one thing that passes or fails. */
  countsTests?: true;
};

export type Outcome = { name: string; passed: number; failed: number; seconds: number; said: string };

const running = new Set<ReturnType<typeof spawn>>();

/** Runs one check to its end and keeps what it says. */
export async function runCheck({ name, tool, args, countsTests }: Check): Promise<Outcome> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "baton-check-"));
  const report = join(folder, "report.json");
  const reporters = countsTests
    ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
    : [];
  const { code, said } = await run(tool, [...args, ...reporters]);
  const tests = countsTests && existsSync(report) ? readReport(report) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  const isOk = code === 0 && tests.failed === 0;
  return {
    name,
    passed: countsTests ? tests.passed : Number(isOk),
    // A run can fail without a failing test: a file that does not load, an error that nobody awaited.
    failed: isOk ? 0 : Math.max(tests.failed, 1),
    seconds: (performance.now() - began) / 1000,
    said,
  };
}

/** Hands a signal on to what is running. */
export function stopChecks(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}

function run(tool: string, args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, tool), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code, said });
    });
  });
}

type Report = {
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

function readReport(file: string): { passed: number; failed: number } {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
  // A test that was skipped has shown nothing, so it does not count as good.
  const notPassed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((it) => it.status !== "passed"),
  );
  const notLoaded = testResults.filter((it) => it.status === "failed" && it.assertionResults.length === 0);
  return { passed: numPassedTests, failed: notPassed.length + notLoaded.length };
}
