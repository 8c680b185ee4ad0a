import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { themeCheckRun } from "@shopify/theme-check-node";
import { expect, test } from "vitest";
import { buildWidget } from "../scripts/build-widget.ts";

const EXTENSION = fileURLToPath(new URL("../extensions/chat-bubble", import.meta.url));

test("Shopify's own check finds nothing to say against the theme extension, built assets included", async () => {
  await buildWidget();

  const { offenses } = await themeCheckRun(EXTENSION, "theme-check:theme-app-extension");

  const found = offenses.map(
    ({ check, message, uri, start }) => `${check}: ${message} (${uri}:${start.line + 1})`,
  );
  expect(found).toEqual([]);
}, 60_000);

const read = (path: string) => readFile(join(EXTENSION, path), "utf8");
const keysOf = (json: string) =>
  Object.keys((JSON.parse(json) as { chat: Record<string, string> }).chat).sort();

test("every language has every word of the chat, and the block hands every one of them over", async () => {
  const files = (await readdir(join(EXTENSION, "locales"))).filter((name) => !name.endsWith(".schema.json"));
  const standard = keysOf(await read("locales/en.default.json"));

  const passed = [
    ...(await read("blocks/chat-bubble.liquid")).matchAll(/"(\w+)": \{\{ 'chat\.(\w+)' \| t \| json \}\}/g),
  ];
  expect(passed.map((found) => found[1])).toEqual(passed.map((found) => found[2]));
  expect(passed.map((found) => found[1]).sort()).toEqual(standard);
  for (const file of files) expect([file, keysOf(await read(`locales/${file}`))]).toEqual([file, standard]);
  expect(files.length).toBeGreaterThanOrEqual(7);
});
