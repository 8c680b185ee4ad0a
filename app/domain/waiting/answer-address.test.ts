import { expect, test } from "vitest";
import type { LogEvent } from "#app/domain/conversation/events.ts";
import { AgentId, HandoffId, VisitorId } from "#app/domain/ids.ts";
import { answerAddress } from "./answer-address.ts";

const visitorId = VisitorId("v-1");
const first = HandoffId("h-1");
const second = HandoffId("h-2");

type Said =
  | { said: string }
  | { told: HandoffId }
  | { chose: string; in?: HandoffId }
  | { asked: HandoffId }
  | { agent: string };

/** A log in which only what matters to an address is filled in. */
function logOf(...lines: Said[]): LogEvent[] {
  return lines.map((line, index) => {
    const place = { seq: index + 1, at: new Date(0), clientId: `c-${index}` };
    if ("said" in line)
      return { ...place, type: "message.posted", author: "shopper", visitorId, text: line.said };
    if ("chose" in line) {
      const handoffId = line.in ?? first;
      return { ...place, type: "mail.chosen", author: "shopper", visitorId, handoffId, text: line.chose };
    }
    if ("told" in line) {
      const text = "Thank you.";
      const told = {
        handoffId: line.told,
        kind: "confirmation",
        n: 2,
        text,
        told: null,
        link: null,
      } as const;
      return { ...place, type: "wait.told", author: "system", ...told };
    }
    if ("agent" in line) {
      const agentId = AgentId("a-1");
      return {
        ...place,
        type: "message.posted",
        author: "agent",
        agentId,
        agentName: "Anna",
        text: line.agent,
      };
    }
    return {
      ...place,
      type: "handoff.requested",
      author: "system",
      handoffId: line.asked,
    } as unknown as LogEvent;
  });
}

const asked = { asked: first };
const known = "record@example.com";

const table: [string, Said[], string | null, string | null][] = [
  ["nothing given, nobody signed in: nowhere", [{ said: "a person please" }, asked], null, null],
  ["nothing given, signed in: the one in Shopify's record", [asked, { said: "hello?" }], known, known],
  [
    "written before a person was asked for, as it was told",
    [{ said: "I am a@b.example" }, asked],
    null,
    "a@b.example",
  ],
  [
    "written after: the newest",
    [{ said: "a@b.example" }, asked, { said: "no, c@d.example" }],
    known,
    "c@d.example",
  ],
  ["chosen: the choice", [{ said: "a@b.example" }, asked, { chose: "e@f.example" }], known, "e@f.example"],
  [
    "chosen, another person's named later: the choice",
    [asked, { chose: "e@f.example" }, { said: "ask bob@g.example" }],
    known,
    "e@f.example",
  ],
  [
    "chosen, another one confirmed later: that one",
    [asked, { chose: "e@f.example" }, { told: first }, { said: "better i@j.example" }, { told: first }],
    known,
    "i@j.example",
  ],
  [
    "chosen twice: the newer",
    [asked, { chose: "e@f.example" }, { chose: "i@j.example" }],
    known,
    "i@j.example",
  ],
  [
    "chosen for an earlier handoff: as if written",
    [asked, { chose: "e@f.example" }, { asked: second }],
    null,
    "e@f.example",
  ],
  [
    "an account named to the person who answers: not there",
    [asked, { said: "a@b.example" }, { agent: "Which account?" }, { said: "old@b.example" }],
    known,
    "a@b.example",
  ],
  [
    "the same where Shopify's record was told",
    [asked, { agent: "Which account?" }, { said: "old@b.example" }],
    known,
    known,
  ],
  [
    "given only when the person asks for it",
    [asked, { agent: "Where to?" }, { said: "a@b.example" }],
    null,
    "a@b.example",
  ],
  ["written by a person: never", [asked, { agent: "I am anna@shop.example" }], null, null],
  [
    "several in one line: the last",
    [asked, { said: "not a@b.example but c@d.example" }],
    null,
    "c@d.example",
  ],
  [
    "with headers of its own: the address alone",
    [asked, { chose: "a@b.example\r\nBcc: all" }],
    null,
    "a@b.example",
  ],
  ["a choice without an address: as if there were none", [asked, { chose: "here" }], known, known],
];
test.for(table)("%s", ([, lines, record, address]) => {
  const events = logOf(...lines);
  const handoffId = lines.some((line) => "asked" in line && line.asked === second) ? second : first;
  expect(answerAddress(events, handoffId, record)).toBe(address);
});
