import fc from "fast-check";
import { expect, test } from "vitest";
import { linkify, safeUrl } from "./linkify.ts";

const links = (text: string) => linkify(text).flatMap(({ href }) => href ?? []);

const found: [string, string[]][] = [
  ["see https://shop.example/returns.", ["https://shop.example/returns"]],
  ["(see http://shop.example/a_(b))", ["http://shop.example/a_(b)"]],
  ["https://one.example, https://two.example!", ["https://one.example/", "https://two.example/"]],
  ["HTTPS://SHOP.example/A?b=c#d", ["https://shop.example/A?b=c#d"]],
  ["mailto:help@shop.example", ["mailto:help@shop.example"]],
  ['https://shop.example/"onmouseover="alert(1)', ["https://shop.example/"]],
  ["javascript:alert(1)", []],
  ["data:text/html,<script>", []],
  ["vbscript:x java\tscript:x //evil.example", []],
  ["https://shop.example@evil.example/", []],
  ["https://user:secret@shop.example/", []],
  ["https://", []],
  ["nothing here", []],
];
test.for(found)("in %j the links are %j", ([text, wanted]) => {
  expect(links(text)).toEqual(wanted);
});

test("a name in another script is shown as the network reads it", () => {
  expect(linkify("https://аpple.example/")).toEqual([
    { href: "https://xn--pple-43d.example/", text: "https://xn--pple-43d.example/" },
  ]);
});

test("whatever is written, only safe schemes become links and no word is lost", () => {
  const piece = fc.constantFrom(
    "https://",
    "http:",
    "mailto:",
    "javascript:",
    "a.example",
    "@",
    "(",
    ")",
    ".",
    " ",
    "x",
    "\u0000",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const parts = linkify(text);
      for (const { href } of parts) if (href) expect(href).toMatch(/^(https?|mailto):/);
      if (!parts.some((part) => part.text.includes("xn--"))) {
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }
    }),
  );
});

test("a page's own path is a safe address once it knows its page", () => {
  expect(safeUrl("/policies/returns", "https://shop.example/cart")?.href).toBe(
    "https://shop.example/policies/returns",
  );
  expect(safeUrl("javascript:alert(1)", "https://shop.example/")).toBeNull();
});
