import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { isObject } from "../records/read.ts";

const EXTENSIONS = resolve(import.meta.dirname, "..", "..", "extensions");

/** A block of a theme app extension, as its author wrote it. */
export type Block = {
  readonly extension: string;
  readonly handle: string;
  readonly source: string;
  readonly schema: BlockSchema;
};

export type BlockSchema = {
  readonly name?: string;
  readonly target?: string;
  readonly javascript?: string;
  readonly stylesheet?: string;
  readonly available_if?: string;
  readonly settings?: readonly { readonly id?: string; readonly default?: unknown }[];
};

/** All blocks of all theme extensions. Read anew each time: whoever builds the widget sees it at once. */
export async function readBlocks(): Promise<Block[]> {
  const extensions = await readdir(EXTENSIONS).catch(() => []);
  const found = await Promise.all(extensions.map(blocksOf));
  return found.flat();
}

async function blocksOf(extension: string): Promise<Block[]> {
  const folder = join(EXTENSIONS, extension, "blocks");
  const files = await readdir(folder).catch(() => []);
  return Promise.all(
    files
      .filter((file) => file.endsWith(".liquid"))
      .map(async (file) => {
        const source = await readFile(join(folder, file), "utf8");
        return { extension, handle: file.replace(/\.liquid$/, ""), source, schema: schemaOf(source) };
      }),
  );
}

function schemaOf(source: string): BlockSchema {
  const json = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source)?.[1];
  return json === undefined ? {} : (JSON.parse(json) as BlockSchema);
}

/** `default` of every setting, as before a merchant touched them. */
export const defaultSettings = ({ settings = [] }: BlockSchema) =>
  Object.fromEntries(
    settings.flatMap(({ id, default: value }) => (id === undefined ? [] : [[id, value ?? ""]])),
  );

/** Where Shopify would serve an asset. */
export const assetUrl = (extension: string, file: string) =>
  `https://cdn.shopify.com/extensions/sandbox/${extension}/assets/${file}`;

/** The bytes of an asset, or null: nothing outside the assets folder is ever read. */
export async function readAsset(extension: string, file: string): Promise<Buffer | null> {
  const folder = join(EXTENSIONS, extension, "assets");
  const path = resolve(folder, file);
  if (!path.startsWith(folder + sep) || !existsSync(path)) return null;
  return readFile(path);
}

/** The extension's words for the storefront, by dotted key; English where the language is missing. */
export async function readWords(extension: string, locale: string): Promise<(key: string) => string> {
  const folder = join(EXTENSIONS, extension, "locales");
  const texts = await Promise.all(
    [`${locale}.json`, "en.default.json"].map((file) => readJson(join(folder, file))),
  );
  return (key) => {
    for (const text of texts) {
      const found = key.split(".").reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), text);
      if (typeof found === "string") return found;
    }
    return `translation missing: ${key}`;
  };
}

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(path, "utf8").catch(() => "{}"));
