import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { checkText, EDITABLE_TEXTS, makeWords, variablesOf } from "./words.ts";

const texts: Readonly<Record<string, string>> = english;
const words = makeWords({ hello: "Hello {name}", plain: "Plain" }, { hello: "Hi {name}!" });

test("the shop's own words win, and the standard ones stand in", () => {
  expect(words("hello", { name: "Maya" })).toBe("Hi Maya!");
  expect(words("plain")).toBe("Plain");
  expect(makeWords({ hello: "Hello" }, { hello: "  " })("hello")).toBe("Hello");
});

test("a shop's text that asks for what is not known gives way to the standard one", () => {
  expect(makeWords({ hello: "Hello" }, { hello: "Hi {surname}" })("hello", { name: "Maya" })).toBe("Hello");
});

test("an unknown key and a missing variable are bugs", () => {
  expect(() => words("goodbye")).toThrow("goodbye");
  expect(() => words("toString")).toThrow("toString");
  expect(() => makeWords({ hello: "Hello {name}" }, {})("hello")).toThrow("hello");
});

test("a value is put in as it is, even when it looks like a variable", () => {
  expect(words("hello", { name: "{name} $& $1" })).toBe("Hi {name} $& $1!");
});

test.for([...EDITABLE_TEXTS])(
  "$key is in the locale file, uses just its variables, and passes its own check",
  ({ key, variables }) => {
    const text = texts[key] ?? "";
    expect(variablesOf(text).toSorted()).toEqual([...variables].toSorted());
    expect(checkText(key, text)).toEqual({ ok: true, value: text });
  },
);

/** A key may be put together in the code: `topic.${topic}`, or the beginning of a key. */
function existsAs(key: string): boolean {
  const pattern = new RegExp(
    `^${key.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "[\\w.-]*")}(?:$|\\.)`,
  );
  return Object.keys(texts).some((one) => pattern.test(one) || (key.endsWith(".") && one.startsWith(key)));
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

const refused: [string, string, string][] = [
  ["nothing", "  ", "text-empty"],
  ["too much", "a {place} ".repeat(80), "text-too-long"],
  ["an unknown variable", "Number {place} for {surname}", "unknown-variable"],
  ["no number", "Somebody will be with you", "number-missing"],
];
test.for(refused)("an estimate with %s is refused", ([, body, code]) => {
  expect(checkText("wait.estimate.place", body)).toMatchObject({ ok: false, error: { code } });
});

const vague: [string, boolean][] = [
  ["We will be with you soon", false],
  ["We are there as soon as possible.", false],
  ["Gleich ist jemand da, bald!", false],
  ["À bientôt", false],
  ["We will be with you soon, within 5 minutes", true],
  ["Our {queue} team answers you here", true],
  ["The sooner the better", true],
];
test.for(vague)("“%s” in a confirmation may be said: %s", ([body, expected]) => {
  expect(checkText("wait.confirmation.team", body).ok).toBe(expected);
});

test("an update that does not tell the time waited would repeat itself, and is refused", () => {
  expect(checkText("wait.update.1.place", "Number {place}")).toMatchObject({
    error: { code: "number-missing" },
  });
  expect(checkText("context.tried.nothing", "x")).toMatchObject({ error: { code: "unknown-text" } });
});
