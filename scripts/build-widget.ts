import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TARGET = "es2022";

/** Entry, asset, and what it may weigh. 1 KB = 1,000 bytes, gzip, as Shopify counts. */
const ASSETS = [
  { entry: "loader.ts", asset: "baton-loader.js", format: "iife", mostBytes: 3_000 },
  { entry: "chat.ts", asset: "baton-chat.js", format: "esm", mostBytes: 10_000 },
] as const;
const MOST_BYTES_TOGETHER = 10_000;

export type AssetSize = { readonly asset: string; readonly bytes: number; readonly gzipBytes: number };

/** Builds the storefront chat into the theme extension's assets. Throws, and writes nothing, when it weighs too much. */
export async function buildWidget(root: string = ROOT): Promise<AssetSize[]> {
  const built = await Promise.all(ASSETS.map(async (it) => ({ ...it, code: await bundle(root, it) })));
  const sizes = built.map(({ asset, code }) => ({
    asset,
    bytes: code.byteLength,
    gzipBytes: gzipSync(code, { level: 9 }).byteLength,
  }));
  const tooHeavy = built.filter(({ mostBytes }, at) => (sizes[at]?.gzipBytes ?? 0) > mostBytes);
  const together = sizes.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  if (tooHeavy.length > 0 || together > MOST_BYTES_TOGETHER) {
    const names = tooHeavy.map(({ asset, mostBytes }) => `${asset} may weigh ${mostBytes}`);
    throw new Error(`The widget is too heavy: ${[...names, describe(sizes)].join("; ")}`);
  }
  const assets = join(root, "extensions/chat-bubble/assets");
  await mkdir(assets, { recursive: true });
  await Promise.all(built.map(({ asset, code }) => writeFile(join(assets, asset), code)));
  return sizes;
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
  const together = sizes.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  const each = sizes.map(({ asset, bytes, gzipBytes }) => `${asset} ${bytes} bytes, ${gzipBytes} gzip`);
  return `${each.join("; ")}; together ${together} gzip`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(describe(await buildWidget()));
