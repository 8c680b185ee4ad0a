import { cpuMs } from "../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

const cases: [string, string, string][] = [
  ["paragraphs", "<p>One.</p><p>Two\n  words.</p>", "One.\n\nTwo words."],
  [
    "a heading and a list",
    "<h2>Returns</h2><ul><li>30 days</li><li>unworn</li></ul>",
    "Returns\n\n- 30 days\n- unworn",
  ],
  ["line breaks", "A<br>B<br/>C", "A\nB\nC"],
  [
    "a table",
    "<table><tr><td>EU</td><td>5 days</td></tr><tr><td>US</td><td>3</td></tr></table>",
    "EU 5 days\nUS 3",
  ],
  ["entities", "5&nbsp;&euro; &amp; &#8364; &#x20AC; &unknown; &lt;b&gt;", "5 € & € € &unknown; <b>"],
  ["scripts and styles", "<style>p{}</style><p>Hi</p><script>alert('<p>')</script>", "Hi"],
  ["comments", "<p>Hi<!-- <p>secret</p> --></p>", "Hi"],
  ["code points that are no characters", "a&#0;b&#xD800;c&#9999999;d", "abcd"],
  ["an empty list item", "<ul><li></li><li>x</li></ul>", "- x"],
  ["plain text", "Just text.", "Just text."],
  ["nothing", "", ""],
];

test.for(cases)("%s become plain text", ([, html, text]) => {
  expect(plainText(html)).toBe(text);
});

test("a long run of open tags takes no time", () => {
  expect(cpuMs(() => plainText("<p ".repeat(50_000) + "<script>".repeat(2_000)), 1)).toBeLessThan(2_000);
});
