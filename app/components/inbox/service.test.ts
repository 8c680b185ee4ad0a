import { expect, test } from "vitest";
import { exampleRow, rowsFrom, waitingRow } from "./example-row.ts";
import { inDanger, levelNow } from "./service.ts";
import type { Team } from "./team.ts";

const warnAt = "2026-11-22T10:01:07.500Z";
const dueAt = "2026-11-22T10:01:30.000Z";
const fine = { dueAt, warnAt, level: "fine" } as const;
const at = (time: string) => Date.parse(`2026-11-22T10:${time}.000Z`);

test.for([
  ["01:07", "fine"],
  ["01:08", "warned"],
  ["01:30", "breached"],
] as const)("at 10:%s the timer shows %s, before the server's word for it has come", ([time, level]) => {
  expect(levelNow(fine, at(time))).toBe(level);
});

test("what the server has told once is not taken back by a slow clock", () => {
  expect(levelNow({ ...fine, level: "breached" }, at("00:10"))).toBe("breached");
});

const admin = { agentId: "nadia", name: "Nadia", role: "admin" } as const;
const lead = { agentId: "lea", name: "Lea", role: "agent" } as const;
const rows = rowsFrom(
  waitingRow("late", { service: { ...fine, level: "breached" } }),
  waitingRow("fine", {
    service: { ...fine, dueAt: "2026-11-22T11:00:00.000Z", warnAt: "2026-11-22T10:50:00.000Z" },
  }),
  exampleRow("over", { holder: "nobody", queueName: "Support", service: { ...fine, level: "breached" } }),
);

function teamLedBy(leadId: string | null): Team {
  const support = {
    queueId: "1",
    name: "Support",
    mode: "push",
    isOpen: true,
    opensAt: null,
    waiting: 1,
  } as const;
  const rest = {
    longestWaitSince: null,
    online: 0,
    free: 0,
    tone: null,
    members: null,
    skills: [],
    isSpecialist: false,
  };
  return { agents: [], queues: [{ ...support, ...rest, leadId }] };
}

test.for([
  [admin, null, ["late"]],
  [lead, null, []],
  [lead, "lea", ["late"]],
  [admin, "lea", []],
] as const)("%o is told of a queue led by %s: %o", ([me, leadId, told]) => {
  const danger = inDanger(rows, { me, team: teamLedBy(leadId), now: at("02:00") });
  expect(danger.map(({ conversationId }) => conversationId)).toEqual(told);
});
