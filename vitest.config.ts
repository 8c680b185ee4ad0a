import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const databaseTests = "**/*.db.test.ts";
const notOurs = ["**/node_modules/**", "**/build/**", "**/build.*/**", "**/.data/**"];

export default defineConfig({
  resolve: { alias: [{ find: /^#app\//, replacement: fileURLToPath(new URL("./app/", import.meta.url)) }] },
  // A path of its own, so that a test run does not disturb the bundles of a running `npm run dev`.
  cacheDir: "node_modules/.cache/vitest",
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,widget,sandbox,scripts,tests,server,bench,training}/**/*.test.ts"],
          exclude: [...notOurs, databaseTests],
          setupFiles: ["tests/support/quiet-console.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [databaseTests],
          exclude: notOurs,
          globalSetup: ["tests/support/database-cluster.ts"],
          setupFiles: ["tests/support/quiet-console.ts", "tests/support/database-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.spec.ts"],
          exclude: notOurs,
          setupFiles: ["tests/support/quiet-console.ts"],
          // Each file starts a whole Baton and waits much: two beside each other fill two cores, three would be late.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
