import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { PARTS } from "./support/arrows.ts";

const ROOT = join(import.meta.dirname, "..");

/** What a part may take from npm; a part that is not named may take anything. Empty: nothing, not even Node. */
const PACKAGES: Record<string, string[]> = { domain: [], contract: [], widget: [] };

/** Packages that one file alone may take, wherever it lies: it hides them from the rest. */
const ONE_IMPORTER: Record<string, string> = { re2js: "app/domain/triggers/safe-pattern.ts" };

const CLOCK_AND_CHANCE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b|\bprocess\./;

const FOLDERS = "{app,widget,server,sandbox,scripts,bench,training,tests}";
const files = globSync(`${FOLDERS}/**/*.{ts,tsx,mjs}`, { cwd: ROOT })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => !file.includes("node_modules"))
  .sort();

const partOf = (file: string) => PARTS.find((part) => part.files.test(file));

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

type Import = { file: string; target: string; isLocal: boolean };

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? "";
    if (name.startsWith("#app/")) return { file, target: `app/${name.slice(5)}`, isLocal: true };
    if (!name.startsWith(".")) return { file, target: name, isLocal: false };
    const target = relative(ROOT, join(ROOT, dirname(file), name));
    return { file, target: target.split(sep).join("/"), isLocal: true };
  });
}

const all = files.flatMap(importsOf);

test("every file belongs to a part of the house", () => {
  expect(files.filter((file) => !partOf(file))).toEqual([]);
});

test("imports follow the arrows", () => {
  const wrong = all.flatMap(({ file, target, isLocal }) => {
    const from = partOf(file);
    const to = partOf(target.replace(/\?.*$/, ""));
    if (!isLocal || !from || !to || from.part === to.part) return [];
    if (from.mayImport.includes("*") || from.mayImport.includes(to.part)) return [];
    return [`${file} imports ${target}: ${from.part} may not import ${to.part} (${from.why})`];
  });
  expect(wrong).toEqual([]);
});

test("the pure parts and the widget take nothing from npm or Node", () => {
  const wrong = all.filter(({ file, target, isLocal }) => {
    const allowed = PACKAGES[partOf(file)?.part ?? ""];
    if (ONE_IMPORTER[target] !== undefined) return ONE_IMPORTER[target] !== file;
    return !isLocal && allowed !== undefined && !allowed.includes(target);
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("the domain names no clock and no chance: both are arguments", () => {
  const wrong = files.filter(
    (file) => partOf(file)?.part === "domain" && CLOCK_AND_CHANCE.test(withoutComments(file)),
  );
  expect(wrong).toEqual([]);
});

test("product code asks one clock, and never the database for the time", () => {
  const wrong = files.filter((file) => {
    if (!file.startsWith("app/") || file === "app/clock.ts" || /\.(test|spec)\./.test(file)) return false;
    return /\bnew Date\(\s*\)|\b(now|clock_timestamp|transaction_timestamp)\(\s*\)\s*[,)`"]|\bcurrent_timestamp\b/i.test(
      withoutComments(file),
    );
  });
  expect(wrong).toEqual([]);
});

test("only the data modules, the migration and the job queue name the database driver", () => {
  const drivers = ["pg", "@prisma/client", "@prisma/adapter-pg"];
  const wrong = all.filter(({ file, target }) => {
    const part = partOf(file)?.part ?? "";
    if (!file.startsWith("app/") || part === "tests") return false;
    return drivers.includes(target) && !["data", "adapters", "base", "realtime"].includes(part);
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("product code knows nothing of the sandbox, the tests or the scripts", () => {
  const wrong = files.filter((file) => {
    const isProduct = /^(app|server|widget)\//.test(file) && partOf(file)?.part !== "tests";
    return (
      isProduct && /(from|import\()\s*["'][^"']*\b(sandbox|tests|scripts|bench)\//.test(withoutComments(file))
    );
  });
  expect(wrong).toEqual([]);
});

test("nothing imports a route", () => {
  const wrong = all.filter(({ file, target, isLocal }) => {
    const isRoute = isLocal && target.startsWith("app/routes/");
    return isRoute && !file.startsWith("app/routes/") && partOf(file)?.part !== "tests";
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("imports of our own files carry their extension, so that Node runs them as they are", () => {
  const wrong = all.filter(({ target, isLocal }) => isLocal && !/\.[a-z]+(\?.*)?$/.test(target));
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test("no file is longer than 250 lines", () => {
  const long = files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 251);
  expect(long).toEqual([]);
});

test("the stack adapter imports only Node's own modules and neighbours, so that it runs from any folder", () => {
  const wrong = importsOf("tests/support/stack.ts").filter(
    ({ target, isLocal }) => !isLocal && !target.startsWith("node:") && !builtinModules.includes(target),
  );
  expect(wrong).toEqual([]);
});

function withoutComments(file: string): string {
  const text = readFileSync(join(ROOT, file), "utf8");
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
