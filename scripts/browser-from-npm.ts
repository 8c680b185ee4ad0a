import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.ts";
import { CACHE } from "./stamp.ts";

const PACKAGE = join(ROOT, "node_modules", "@sparticuz", "chromium");

/** Unpacks the Chromium that npm carries for Linux x64, with the libraries and a font it needs, once. */
export async function browserFromNpm(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const fonts = join(folder, "fonts.conf");
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: fonts, HOME: folder },
  };
}

async function unpack(folder: string): Promise<void> {
  console.log("Unpacking the browser for the tests …");
  mkdirSync(CACHE, { recursive: true });
  const partial = mkdtempSync(join(CACHE, "chromium-"));
  const before = process.env["TMPDIR"];
  // The package unpacks into the temporary folder, under names that everyone shares, and takes what lies there for whole.
  process.env["TMPDIR"] = partial;
  try {
    const { inflate } = await import("@sparticuz/chromium");
    const packs = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
    await Promise.all(packs.map((pack) => inflate(join(PACKAGE, "bin", pack))));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  writeFileSync(join(partial, "fonts.conf"), fontsConfiguration(folder));
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
}

function fontsConfiguration(folder: string): string {
  const dirs = [join(folder, "fonts"), "/usr/share/fonts"].map((dir) => `<dir>${dir}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;
}
