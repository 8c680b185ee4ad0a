/** npm test: everything that must hold, ends with plain counts. Some of it side by side, as two cores allow. */
import { runCheck, stopChecks, type Check, type Outcome } from "./checks.ts";
import { setUp } from "./set-up.ts";

const TSC = "node_modules/typescript/bin/tsc";
const VITEST = "node_modules/vitest/vitest.mjs";

const tests = (project: string): Pick<Check, "tool" | "args" | "countsTests"> => ({
  tool: VITEST,
  args: ["run", "--project", project],
  countsTests: true,
});

/** Each row runs in order; the rows of one group run beside each other. */
const GROUPS: Check[][][] = [
  [
    [
      { name: "types", tool: TSC, args: ["--noEmit"] },
      { name: "types of the widget", tool: TSC, args: ["--noEmit", "-p", "widget/tsconfig.json"] },
      { name: "lint", tool: "node_modules/eslint/bin/eslint.js", args: ["."] },
      { name: "format", tool: "node_modules/prettier/bin/prettier.cjs", args: ["--check", "."] },
    ],
    [
      { name: "unit tests, arrows, theme, GraphQL", ...tests("unit") },
      { name: "database tests", ...tests("db") },
    ],
  ],
  // Alone: these start whole Batons and a browser.
  [[{ name: "end-to-end tests", ...tests("e2e") }]],
];

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopChecks(signal);
    process.exitCode = 130;
  });
}

await setUp();
const outcomes: Outcome[] = [];
for (const group of GROUPS) await Promise.all(group.map(runInOrder));

const failures = outcomes.filter((it) => it.failed > 0);
for (const { name, said } of failures) console.log(`\n── ${name} ──\n${said.trim()}`);
const sum = (count: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0);
console.log("");
for (const outcome of outcomes) console.log(summary(outcome));
console.log(`${sum((it) => it.passed)} passed, ${sum((it) => it.failed)} failed`);
process.exitCode ||= failures.length > 0 ? 1 : 0;

async function runInOrder(checks: Check[]): Promise<void> {
  for (const check of checks) {
    // Ctrl-C: what has not begun does not begin.
    if (process.exitCode) return;
    const outcome = await runCheck(check);
    outcomes.push(outcome);
    console.log(`${outcome.failed > 0 ? "failed" : "ok"}  ${check.name} (${outcome.seconds.toFixed(1)} s)`);
  }
}

function summary({ name, passed, failed }: Outcome): string {
  return `${name}: ${passed} passed, ${failed} failed`;
}
