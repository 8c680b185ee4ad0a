/**
 * Fetches Shopify's real Admin schema at set-up: packs a published npm package, checks what came, keeps the schema
 * and its table of access rules in `node_modules/.cache/baton/`. Nothing is committed, nothing is trusted unseen.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, printSchema, type IntrospectionQuery } from "graphql";
import { accessTable, type ShopifyIntrospection } from "./schema-access.ts";
import { readTarFile } from "./read-tar.ts";

const PACKAGE = "@shopify/dev-mcp@1.16.0";
export const ADMIN_API_VERSION = "2026-07";
const ENTRY = `package/dist/data/admin_${ADMIN_API_VERSION}.json.gz`;
/** Of the package as published; npm states it too, and both must agree with the bytes. */
const PACKAGE_SHA512 =
  "sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==";
/** Of the unpacked JSON inside it. */
const JSON_SHA256 = "8d2cb01afdee1f5776d57a3dbfbf78b288aa6dc0f3632ac4d444e46ef544dde3";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "node_modules", ".cache", "baton");

export type SchemaFiles = { readonly sdl: string; readonly access: string };

/** Where the schema lies once fetched: the SDL and the access table (JSON). */
export const schemaFiles: SchemaFiles = {
  sdl: join(folder, `admin-${ADMIN_API_VERSION}.graphql`),
  access: join(folder, `admin-${ADMIN_API_VERSION}.access.json`),
};

/** Makes sure the schema is there. Milliseconds when it is, some seconds and one package from npm when it is not. */
export async function fetchSchema(): Promise<SchemaFiles> {
  const stamp = join(folder, `admin-${ADMIN_API_VERSION}.stamp`);
  if ((await readFile(stamp, "utf8").catch(() => "")) === stampOf()) return schemaFiles;

  await mkdir(folder, { recursive: true });
  const introspection = parse(await packedJson());
  const sdl = printSchema(buildClientSchema(introspection.data as unknown as IntrospectionQuery));
  await writeWhole(schemaFiles.sdl, sdl);
  await writeWhole(schemaFiles.access, JSON.stringify(accessTable(introspection)));
  await writeWhole(stamp, stampOf());
  return schemaFiles;
}

const stampOf = () => `${PACKAGE} ${JSON_SHA256} 1`;

async function packedJson(): Promise<Buffer> {
  const place = await mkdtemp(join(folder, "pack-"));
  try {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const { stdout } = await promisify(execFile)(
      npm,
      ["pack", PACKAGE, "--json", "--pack-destination", place],
      {
        cwd: root,
        shell: process.platform === "win32",
        maxBuffer: 64_000_000,
      },
    );
    const [packed] = JSON.parse(stdout) as { filename: string; integrity: string }[];
    if (!packed) throw new Error(`npm packed nothing for ${PACKAGE}`);
    const archive = await readFile(join(place, packed.filename));
    const integrity = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
    if (integrity !== packed.integrity || integrity !== PACKAGE_SHA512) {
      throw new Error(`${PACKAGE} is not the package this was written for: ${integrity}`);
    }
    return gunzipSync(readTarFile(gunzipSync(archive), ENTRY));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function parse(json: Buffer): ShopifyIntrospection {
  const hash = createHash("sha256").update(json).digest("hex");
  if (hash !== JSON_SHA256) throw new Error(`The Admin schema inside ${PACKAGE} has changed: ${hash}`);
  return JSON.parse(json.toString("utf8")) as ShopifyIntrospection;
}

/** A reader never sees half a file, and two set-ups at once do no harm. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  await fetchSchema();
  console.log(`Admin schema ${ADMIN_API_VERSION} ready (${Math.round(performance.now() - started)} ms)`);
}
