import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TARGET = "es2022";

/**
 * Entry, asset, and what it may weigh. 1 KB = 1,000 bytes, gzip, as Shopify counts. `isAlways`: every chat loads it; the
 * rest comes when it is needed.
 */
const ASSETS = [
  { entry: "loader.ts", asset: "baton-loader.js", format: "iife", mostBytes: 3_000, isAlways: true },
  { entry: "chat.ts", asset: "baton-chat.js", format: "esm", mostBytes: 10_000, isAlways: true },
  { entry: "wait/card.ts", asset: "baton-wait.js", format: "esm", mostBytes: 10_000, isAlways: false },
  { entry: "verify/card.ts", asset: "baton-verify.js", format: "esm", mostBytes: 10_000, isAlways: false },
] as const;
const MOST_BYTES_TOGETHER = 10_000;

export type AssetSize = {
  readonly asset: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly isAlways: boolean;
};

/** Builds the storefront chat into the theme extension's assets. Throws, and writes nothing, when it weighs too much. */
export async function buildWidget(root: string = ROOT): Promise<AssetSize[]> {
  const built = await Promise.all(ASSETS.map(async (it) => ({ ...it, code: await bundle(root, it) })));
  const sizes = built.map(({ asset, code, isAlways }) => ({
    asset,
    isAlways,
    bytes: code.byteLength,
    gzipBytes: gzipSync(code, { level: 9 }).byteLength,
  }));
  const tooHeavy = built.filter(({ mostBytes }, at) => (sizes[at]?.gzipBytes ?? 0) > mostBytes);
  if (tooHeavy.length > 0 || togetherBytes(sizes) > MOST_BYTES_TOGETHER) {
    const names = tooHeavy.map(({ asset, mostBytes }) => `${asset} may weigh ${mostBytes}`);
    throw new Error(`The widget is too heavy: ${[...names, describe(sizes)].join("; ")}`);
  }
  const assets = join(root, "extensions/chat-bubble/assets");
  await mkdir(assets, { recursive: true });
  await Promise.all(built.map(({ asset, code }) => replace(join(assets, asset), code)));
  return sizes;
}

/** Whoever reads it meanwhile has the old file or the new one, never half of one. */
async function replace(path: string, code: Uint8Array): Promise<void> {
  const next = `${path}.${process.pid}`;
  await writeFile(next, code);
  await rename(next, path);
}

async function bundle(root: string, { entry, format }: (typeof ASSETS)[number]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "widget", entry)],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}`);
  return file.contents;
}

function describe(sizes: readonly AssetSize[]): string {
  const each = sizes.map(({ asset, bytes, gzipBytes }) => `${asset} ${bytes} bytes, ${gzipBytes} gzip`);
  return `${each.join("; ")}; what every chat loads ${togetherBytes(sizes)} gzip`;
}

function togetherBytes(sizes: readonly AssetSize[]): number {
  return sizes.reduce((sum, { gzipBytes, isAlways }) => sum + (isAlways ? gzipBytes : 0), 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(describe(await buildWidget()));
