import { expect, test } from "vitest";
import { AgentId, QueueId } from "#app/domain/ids.ts";
import { newQueue } from "#app/domain/routing/new-queue.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { Person } from "./person.ts";
import { type Warning, warningsOf } from "./warnings.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const [ANNA, BEN] = [AgentId("anna"), AgentId("ben")];
const person = (agentId: string, more: Partial<Person> = {}): Person => ({
  agentId,
  name: agentId,
  role: "agent",
  capacity: 4,
  skills: [],
  languages: [],
  isOnline: false,
  isAway: false,
  ...more,
});
const support: Queue = { ...newQueue(QueueId("support"), "Support"), isDefault: true };
const health: Queue = { ...newQueue(QueueId("health"), "Health"), isSpecialist: true, skills: ["regulated"] };
const TEAM = [person(ANNA, { skills: ["regulated"] }), person(BEN)];

type Case = [what: string, queue: Partial<Queue>, warnings: Warning[], team?: readonly Person[]];

const cases: Case[] = [
  ["everybody answers round the clock", {}, []],
  ["nobody was chosen", { members: [] }, [{ code: "no-member" }]],
  ["who was chosen has left the team", { members: [AgentId("carl")] }, [{ code: "no-member" }]],
  ["all who were chosen only read", {}, [{ code: "no-member" }], [person(ANNA, { role: "viewer" })]],
  [
    "no member has the skill",
    { members: [BEN], skills: ["regulated", "returns"] },
    [{ code: "untrained", skills: ["regulated", "returns"] }],
  ],
  [
    "one of two skills is missing",
    { skills: ["regulated", "returns"] },
    [{ code: "untrained", skills: ["returns"] }],
  ],
  [
    "each skill is had, but by nobody both",
    { skills: ["regulated", "returns"] },
    [{ code: "untrained", skills: ["regulated", "returns"] }],
    [person(ANNA, { skills: ["regulated"] }), person(BEN, { skills: ["returns"] })],
  ],
  ["nobody may hold a chat", {}, [{ code: "no-capacity" }], [person(ANNA, { capacity: 0 })]],
  [
    "nobody speaks its language",
    { languages: ["de", "pt-BR"] },
    [{ code: "language", languages: ["de"] }],
    [person(ANNA, { languages: ["pt"] })],
  ],
  ["who names no language speaks whatever comes", { languages: ["de"] }, []],
  ["there is a lead who left", { leadId: AgentId("carl") }, [{ code: "no-lead" }]],
  ["nobody may wait", { mostWaiting: 0 }, [{ code: "full-at-once" }]],
  ["it has no hours, and others do", { hours: [] }, [{ code: "never-open" }]],
  [
    "its only day is always a holiday",
    {
      hours: [{ days: [0], from: "09:00", to: "17:00" }],
      holidays: [{ from: "2026-11-22", to: "2027-03-01", name: "" }],
    },
    [{ code: "closed-for-long" }],
  ],
  [
    "all holidays are over",
    { holidays: [{ from: "2025-12-24", to: "2025-12-26", name: "Christmas" }] },
    [{ code: "holidays-past" }],
  ],
  ["the zone is none", { timezone: "Mars/Olympus" }, [{ code: "unknown-zone", zone: "Mars/Olympus" }]],
  [
    "a specialist falls back to people who are not trained",
    { ...health, fallbackQueueId: support.id },
    [{ code: "fallback-untrained", queue: "Support", skills: ["regulated"] }],
  ],
  [
    "only one is asked before it moves on",
    { offerSeconds: 60, fallbackSeconds: 60 },
    [{ code: "one-offer" }],
  ],
  ["it is to be resolved before it is answered", { resolveSeconds: 60 }, [{ code: "ends-first" }]],
  [
    "VIPs are to be resolved before they are answered",
    { resolveSeconds: 3_600, tierResolveSeconds: { vip: 30 } },
    [{ code: "ends-first" }],
  ],
  [
    "VIPs are answered and resolved sooner",
    { tierReplySeconds: { vip: 30 }, tierResolveSeconds: { vip: 60 } },
    [],
  ],
  ["a date is still being typed", { holidays: [{ from: "", to: "2026-12-24", name: "" }] }, []],
];

test.for(cases)("a queue is warned of where %s", ([, part, expected, team = TEAM]) => {
  const queue = { ...newQueue(QueueId("it"), "It"), ...part };
  const around = { queues: [support, health, queue], team, timezone: "Europe/Paris", now: NOW };
  expect(warningsOf(queue, around)).toEqual(expected);
});

test("where every queue is closed on all days, each says that nobody is reached at all", () => {
  const closed = [support, health].map((queue) => ({ ...queue, hours: [] }));
  const around = { queues: closed, team: TEAM, timezone: "Europe/Paris", now: NOW };
  expect(closed.flatMap((queue) => warningsOf(queue, around))).toEqual([
    { code: "all-closed" },
    { code: "all-closed" },
  ]);
});
