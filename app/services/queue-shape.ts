import { z } from "zod";
import type { AgentId } from "#app/domain/ids.ts";
import { QUEUE_DEFAULTS } from "#app/domain/routing/new-queue.ts";
import { type Queue, QUEUE_MODES, TIERS } from "#app/domain/shop.ts";
import { Hours } from "./hours-shape.ts";
import { keepable, LANGUAGE, newId, queueId, unique, whole, written } from "./settings-values.ts";

const MOST_QUEUES = 50;
const MOST_MEMBERS = 500;
const MOST_SKILLS = 30;
const MOST_HOURS = 50;
const MOST_HOLIDAYS = 200;
const LONGEST_TONE = 300;
const WEEK_SECONDS = 7 * 86_400;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const agentId = z.uuid("must be the id of somebody in the team").transform((id) => id as AgentId);
const target = whole(10, WEEK_SECONDS);
const tierTargets = z.partialRecord(z.enum(TIERS), target).default({});

/** Names of trainings, each once, as the team writes them. */
export const Skills = z
  .array(written(40))
  .max(MOST_SKILLS, `must be at most ${MOST_SKILLS} skills`)
  .transform((skills) => [...new Set(skills.map((skill) => skill.toLowerCase()))]);

export const Languages = z
  .array(z.string().regex(LANGUAGE, "must be a language such as de or pt-BR"))
  .max(MOST_SKILLS, `must be at most ${MOST_SKILLS} languages`)
  .transform((languages) => [...new Set(languages)]);

const LocalDate = z.string().refine(isDate, "must be a date such as 2026-12-24");

const Holiday = z
  .strictObject({
    from: LocalDate,
    to: LocalDate,
    name: keepable.trim().max(60, "must be at most 60 letters").default(""),
  })
  .refine(({ from, to }) => from <= to, { message: "must not end before it begins", path: ["to"] });

const QueueShape = z
  .strictObject({
    id: queueId.prefault(newId),
    name: written(60),
    isDefault: z.boolean().default(false),
    mode: z.enum(QUEUE_MODES, "must be push, pull or manual").default(QUEUE_DEFAULTS.mode),
    members: z.array(agentId).max(MOST_MEMBERS).nullable().default(null),
    skills: Skills.default([]),
    isSpecialist: z.boolean().default(false),
    languages: Languages.default([]),
    hours: z.array(Hours).max(MOST_HOURS, `must be at most ${MOST_HOURS} lines`).nullable().default(null),
    holidays: z.array(Holiday).max(MOST_HOLIDAYS, `must be at most ${MOST_HOLIDAYS} holidays`).default([]),
    timezone: z.string().refine(isZone, "must be a time zone such as Europe/Paris").nullable().default(null),
    mostWaiting: whole(0, 10_000).nullable().default(null),
    offerSeconds: whole(10, 600).default(QUEUE_DEFAULTS.offerSeconds),
    fallbackQueueId: queueId.nullable().default(null),
    fallbackSeconds: whole(30, 86_400).default(QUEUE_DEFAULTS.fallbackSeconds),
    firstReplySeconds: target.nullable().default(QUEUE_DEFAULTS.firstReplySeconds),
    resolveSeconds: target.nullable().default(null),
    tierReplySeconds: tierTargets,
    tierResolveSeconds: tierTargets,
    replyHours: whole(1, 72).default(QUEUE_DEFAULTS.replyHours),
    tone: keepable
      .trim()
      .max(LONGEST_TONE, `must be at most ${LONGEST_TONE} letters`)
      .nullable()
      .default(null),
    leadId: agentId.nullable().default(null),
    handleSeconds: whole(10, 7_200).default(QUEUE_DEFAULTS.handleSeconds),
  })
  .refine(({ isSpecialist, skills }) => !isSpecialist || skills.length > 0, {
    message: "must name what the specialists are trained for",
    path: ["skills"],
  })
  .refine(({ id, fallbackQueueId }) => id !== fallbackQueueId, {
    message: "must be another queue",
    path: ["fallbackQueueId"],
  })
  .transform(({ tone, ...queue }): Queue => ({ ...queue, tone: tone === "" ? null : tone }));

const names = unique<Queue>("name", ({ name }) => name.toLowerCase());
const ids = unique<Queue>("id", ({ id }) => id);

/** All queues of a shop: one of them the default, each fallback one of them. */
export const QueuesShape = z
  .array(z.unknown(), "must be a list of queues")
  .max(MOST_QUEUES, `must be at most ${MOST_QUEUES} queues`)
  .pipe(z.array(QueueShape))
  .refine(names.check, names.message)
  .refine(ids.check, ids.message)
  .refine(
    (queues) => queues.filter(({ isDefault }) => isDefault).length === 1,
    "exactly one must be the default",
  )
  .superRefine((queues, context) => {
    const known = new Set(queues.map(({ id }) => id));
    queues.forEach(({ fallbackQueueId }, index) => {
      if (fallbackQueueId !== null && !known.has(fallbackQueueId))
        context.addIssue({
          code: "custom",
          message: "must be one of the queues",
          path: [index, "fallbackQueueId"],
        });
    });
  });

function isZone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}

/** The thirtieth of February is none. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
