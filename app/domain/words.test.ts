import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { EDITABLE_TEXTS } from "./words/editable-texts.ts";
import { makeWords } from "./words.ts";

const texts: Readonly<Record<string, string>> = english;
const KEYS = [...Object.keys(texts), ...EDITABLE_TEXTS.map(({ key }) => key)];
const words = makeWords({ hello: "Hello {name}", plain: "Plain" }, { hello: "Hi {name}!" });

test("the shop's own words win, and the standard ones stand in", () => {
  expect(words("hello", { name: "Maya" })).toBe("Hi Maya!");
  expect(words("plain")).toBe("Plain");
  expect(makeWords({ hello: "Hello" }, { hello: "  " })("hello")).toBe("Hello");
});

test("a shop's text that asks for what is not known gives way to the standard one", () => {
  expect(makeWords({ hello: "Hello" }, { hello: "Hi {surname}" })("hello", { name: "Maya" })).toBe("Hello");
});

test("what only the shop can have written is null where it wrote nothing or names what is not known", () => {
  const own = makeWords({}, { hello: "Hi {name}!", empty: " " }).own;
  expect(own("hello", { name: "Maya" })).toBe("Hi Maya!");
  expect([own("hello"), own("hello", { name: "" }), own("empty"), own("other")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("an unknown key and a missing variable are bugs", () => {
  expect(() => words("goodbye")).toThrow("goodbye");
  expect(() => words("toString")).toThrow("toString");
  expect(() => makeWords({ hello: "Hello {name}" }, {})("hello")).toThrow("hello");
});

test("a value is put in as it is, even when it looks like a variable", () => {
  expect(words("hello", { name: "{name} $& $1" })).toBe("Hi {name} $& $1!");
});

/** A key may be put together in the code: `topic.${topic}`, or the beginning of a key. */
function existsAs(key: string): boolean {
  const pattern = new RegExp(
    `^${key.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "[\\w.-]*")}(?:$|\\.)`,
  );
  return KEYS.some((one) => pattern.test(one) || (key.endsWith(".") && one.startsWith(key)));
}

test("every key that the code names exists in the locale file", () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(`${import.meta.dirname}/${path}`, "utf8"));
  const named = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /["`]((?:bot|wait|context|reason|tier|sentiment|action|topic|wants)\.[\w.${}-]+)["`]/g,
      ),
    ].map((found) => found[1] ?? ""),
  );
  const missing = named.filter((key) => key !== "wait.told" && !existsAs(key));
  expect(named.length).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});
