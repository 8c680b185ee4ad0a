/** A part of the house and what it may import, itself apart. The first pattern that matches a file names its part. */
export type Part = { part: string; files: RegExp; mayImport: string[]; why: string };

/** Everything may import these, the core itself apart. */
const CORE = ["domain", "contract"];
const BASE = [...CORE, "base"];
const BELOW_SERVICES = [...BASE, "data", "adapters", "realtime", "shopify", "locales"];

export const PARTS: readonly Part[] = [
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
    part: "routing bench",
    files: /^bench\/routing\//,
    mayImport: [...BASE, "services", "data", "adapters", "bench", "tests", "scripts"],
    why: "it times a decision of milliseconds, in the process that takes it",
  },
  {
    part: "bench",
    files: /^bench\//,
    mayImport: [...CORE, "tests", "scripts", "sandbox", "routing bench"],
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
