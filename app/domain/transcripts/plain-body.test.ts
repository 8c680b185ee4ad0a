import { cpuMs } from "../../../tests/support/cpu-time.ts";
import { expect, test } from "vitest";
import { plainBody } from "./plain-body.ts";

test.for<[string, string, string]>([
  [
    "tags and entities",
    "<p>Hi &amp; hello,<br>where&nbsp;is <b>it</b>?</p><style>p{}</style>",
    "Hi & hello,\nwhere is it?",
  ],
  ["a sign that is no tag", "3 < 5 and 7 > 2", "3 < 5 and 7 > 2"],
  ["a sign inside HTML that is no tag", "<p>love <3 it</p>", "love <3 it"],
  ["quoted mail in HTML", '<div>Thanks!</div><div class="gmail_quote">On Monday …</div>', "Thanks!"],
  [
    "quoted mail",
    "It is broken.\n\nOn Tue, 3 Mar 2026 at 10:00, Support <a@b.c> wrote:\n> Hello\n> there",
    "It is broken.",
  ],
  ["a signature", "Where is it?\nSent from my iPhone\n-- \nAnna, CEO", "Where is it?"],
  ["a tag that never ends", "<p>a <b", "a <b"],
  ["half a character", "a\ud800b", "a\ufffdb"],
])("leaves of %s what was written", ([, body, text]) => {
  expect(plainBody(body)).toBe(text);
});

test.for(["<", "<p", "<script>", "&#", "<div class='", "On ", "> "])("60,000 times %j is quick", (unit) => {
  expect(cpuMs(() => plainBody(`<p>${unit.repeat(60_000)}`))).toBeLessThan(100);
});
