import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** A part of the house and what it may import, itself apart. The first pattern that matches a file names its part. */
type Part = { part: string; files: RegExp; mayImport: string[]; why: string };

/** Everything may import these, the core itself apart. */
const CORE = ["domain", "contract"];
const BASE = [...CORE, "base"];
const BELOW_SERVICES = [...BASE, "data", "adapters", "realtime", "shopify", "locales"];

const PARTS: Part[] = [
  { part: "tests", files: /\.(test|spec)\.tsx?$/, mayImport: ["*"], why: "tests look everywhere" },
  { part: "tests", files: /^tests\//, mayImport: ["*"], why: "tests look everywhere" },
  { part: "domain", files: /^app\/domain\//, mayImport: ["contract"], why: "the core is pure" },
  { part: "contract", files: /^app\/contract\//, mayImport: ["domain"], why: "the browser reads it too" },
  {
    part: "data",
    files: /^app\/data\//,
    mayImport: [...BASE, "adapters"],
    why: "it is the only door to the tables",
  },
  {
    part: "adapters",
    files: /^app\/adapters\//,
    mayImport: [...BASE, "data"],
    why: "one outside system each",
  },
  {
    part: "realtime",
    files: /^app\/realtime\//,
    mayImport: [...BASE, "data"],
    why: "it carries lines, decides nothing",
  },
  {
    part: "services",
    files: /^app\/services\//,
    mayImport: BELOW_SERVICES,
    why: "load, decide, save, publish",
  },
  {
    part: "http",
    files: /^app\/http\//,
    mayImport: [...BELOW_SERVICES, "services"],
    why: "the edge translates",
  },
  {
    part: "components",
    files: /^app\/components\//,
    mayImport: [...CORE, "locales"],
    why: "they show what they are given",
  },
  {
    part: "routes",
    files: /^app\/(routes\/|routes\.ts$|root\.tsx$)/,
    mayImport: [...BASE, "data", "adapters", "services", "http", "components", "shopify", "locales"],
    why: "a route translates HTTP and does nothing else",
  },
  {
    part: "entry",
    files: /^app\/(entry|document|workers)\./,
    mayImport: [...BELOW_SERVICES, "services", "http"],
    why: "it puts the parts together",
  },
  {
    part: "shopify",
    files: /^app\/shopify\.server\.ts$/,
    mayImport: [...BASE, "data", "adapters", "services"],
    why: "it is the one door to Shopify",
  },
  {
    part: "base",
    files: /^app\/[^/]+\.tsx?$/,
    mayImport: [...CORE, "locales"],
    why: "clock, environment, database, log",
  },
  {
    part: "widget",
    files: /^widget\//,
    mayImport: ["contract", "locales"],
    why: "it is a guest in the merchant's page",
  },
  {
    part: "server",
    files: /^server\//,
    mayImport: [],
    why: "hub and pool must exist once, in the built entry",
  },
  {
    part: "sandbox",
    files: /^sandbox\//,
    mayImport: ["schema"],
    why: "it must not share the product's mistakes",
  },
  {
    part: "schema",
    files: /^scripts\/(fetch-schema|schema-access|read-tar)\.ts$/,
    mayImport: [],
    why: "Shopify's own words",
  },
  {
    part: "scripts",
    files: /^scripts\//,
    mayImport: [...BASE, "schema", "sandbox", "adapters", "bench", "tests", "training"],
    why: "they start things",
  },
  {
    part: "bench",
    files: /^bench\//,
    mayImport: [...CORE, "tests", "scripts", "sandbox"],
    why: "it drives from outside",
  },
  {
    part: "training",
    files: /^training\//,
    mayImport: [...CORE],
    why: "it makes the weights and says how good they are",
  },
  { part: "locales", files: /^locales\//, mayImport: [], why: "words" },
];

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
