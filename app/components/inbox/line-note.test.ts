import { expect, test } from "vitest";
import type { Line } from "#app/contract/line.ts";
import { lineNote } from "./line-note.ts";

const at = new Date(2026, 10, 22, 10, 0).toISOString();
const note = (it: Partial<Line> & Pick<Line, "type">) => lineNote({ seq: 1, at, ...it });
const dana = { id: "dana", name: "Dana" };

test.for([
  [{ type: "handoff.offered", to: dana, seconds: 40 }, "Offered to Dana for 0:40"],
  [{ type: "offer.missed", to: dana, why: "no-answer" }, "Dana did not answer the offer in time"],
  [{ type: "offer.missed", to: dana, why: "declined" }, "Dana passed"],
  [{ type: "handoff.moved", queueName: "Returns" }, "Nobody took it in time. It waits in Returns now"],
  [{ type: "conversation.claimed", agentName: "Dana", how: "offered" }, "Dana accepted the conversation"],
  [
    { type: "conversation.returned", from: dana, why: "gone" },
    "Dana went offline. It waits in its old place again",
  ],
  [{ type: "conversation.returned", from: dana, why: "released" }, "Dana put it back in the queue"],
  [
    {
      type: "conversation.transferred",
      agentName: "Dana",
      queueName: "Returns",
      to: { id: "b", name: "Ben" },
    },
    "Dana transferred it to Ben in Returns",
  ],
  [{ type: "conversation.handed-back", agentName: "Dana" }, "Dana handed back to the assistant"],
  [
    { type: "conversation.snoozed", agentName: "Dana", until: new Date(2026, 10, 22, 18, 0).toISOString() },
    expect.stringMatching(/^Dana snoozed it until 6:00\sPM$/),
  ],
  [{ type: "conversation.reopened", author: "agent", agentName: "Dana" }, "Dana reopened the conversation"],
  [
    { type: "conversation.reopened", author: "system" },
    "The shopper wrote again about the same issue. It waits for a person",
  ],
  [{ type: "mail.chosen", text: "a@b.example" }, "The shopper wants the answer by e-mail to a@b.example"],
  [
    { type: "service.warned", target: "first-reply", lead: dana },
    "Three quarters of the time for the first answer are over. Told: Dana",
  ],
  [
    { type: "service.breached", target: "resolution" },
    "The target for a solution was missed. Told: the admins",
  ],
  [{ type: "queue.left" }, "The shopper left the queue. The assistant has the chat again"],
] as const)("%o is told in a sentence", ([line, sentence]) => {
  expect(note(line)).toEqual(sentence);
});

test("no line of the log is without its words", () => {
  const types = ["handoff.prepared", "conversation.woken", "answer.helped", "person.requested"] as const;
  expect(types.map((type) => note({ type }))).not.toContain("");
});
