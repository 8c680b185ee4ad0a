import { expect, test } from "vitest";
import { fill } from "./words.ts";

test("values take the place of their names, wherever the language puts them", () => {
  expect(fill("{low} bis {high} Min.", { low: 2, high: 4 })).toBe("2 bis 4 Min.");
  expect(fill("{name} is here, {name}!", { name: "Dana" })).toBe("Dana is here, Dana!");
});

test("a name without a value stays as it is, and a value is never read as a pattern", () => {
  expect(fill("{shop} and {other}", { shop: "$& {other}" })).toBe("$& {other} and {other}");
});
