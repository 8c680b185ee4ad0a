import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

type Section = Record<string, string>;
type Manifest = { dependencies: Section; devDependencies: Section; optionalDependencies: Section };

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
const installed: Section = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};
const page = readFileSync(join(ROOT, "docs", "dependencies.md"), "utf8");
const rows = [...page.matchAll(/^\| `([^`]+)` +\| *(.*?) *\|$/gm)].map(([, name = "", reason = ""]) => ({
  name,
  reason,
}));

test("docs/dependencies.md names every dependency of package.json once, and no other", () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(installed).sort());
});

test("every dependency has its reason", () => {
  expect(rows.filter(({ reason }) => reason === "")).toEqual([]);
});

test("every dependency is one exact version", () => {
  const loose = Object.entries(installed).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
