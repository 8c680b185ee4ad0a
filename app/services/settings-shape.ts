import { z } from "zod";
import type { Role } from "#app/data/agents.server.ts";
import { MODES, type Queue, type ShopTopic, type Texts } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { TRADES } from "#app/domain/triggers/starting-rules.ts";
import { MatrixShape } from "./rule-shape.ts";
import { keepable, newId, queueId, unique, whole, written } from "./settings-values.ts";
import { TopicsShape } from "./topic-shape.ts";

/** Everything a merchant decides about Baton. Whatever part of it is sent back replaces that part. */
export type Settings = {
  readonly trade: string | null;
  readonly rules: readonly Rule[];
  /** Which version of the rules this is; 0 before the first. Sent back with rules, it keeps a newer one from being lost. */
  readonly matrixVersion: number;
  /** Subjects of the shop's own, which rules can name. */
  readonly topics: readonly ShopTopic[];
  /** The shop's own words; what is not here is said in the standard ones. */
  readonly texts: Texts;
  readonly queues: readonly Queue[];
  readonly team: readonly TeamMember[];
  readonly settings: Switches;
};

export type TeamMember = {
  readonly agentId: string;
  readonly name: string;
  readonly role: Role;
  readonly isOnline: boolean;
};

const MOST_QUEUES = 50;
const MOST_HOURS = 72;

const QueueShape = z.strictObject({
  id: queueId.prefault(newId),
  name: written(60),
  isDefault: z.boolean().default(false),
  handleSeconds: z.int().min(10).max(7_200).default(240),
});

/** `name` and `isOnline` are told, not chosen; they may come back as they were. */
const MemberShape = z.strictObject({
  agentId: z.uuid(),
  role: z.enum(["admin", "agent", "viewer"]),
  name: z.string().optional(),
  isOnline: z.boolean().optional(),
});

const switches = {
  /** The list of first steps on the home page was put away. */
  setupHidden: z.boolean(),
  mode: z.enum(MODES, "must be hybrid, bot-only or live-only"),
  /** Within how many hours a person answers by e-mail, where the assistant is alone. */
  replyHours: whole(1, MOST_HOURS),
};

export const Switches = z.strictObject({
  setupHidden: switches.setupHidden.default(false),
  mode: switches.mode.default("hybrid"),
  replyHours: switches.replyHours.default(24),
});
export type Switches = z.infer<typeof Switches>;

const queueNames = unique<{ name: string }>("name", ({ name }) => name);

/** What may be sent to be saved: any part of the settings, nothing else. */
export const SettingsPatch = z.strictObject({
  trade: z
    .enum(TRADES as [string, ...string[]], "must be one of the trades")
    .nullable()
    .optional(),
  rules: MatrixShape.optional(),
  matrixVersion: z.int().min(0).optional(),
  topics: TopicsShape.optional(),
  texts: z.record(z.string(), keepable).optional(),
  queues: z
    .array(QueueShape)
    .max(MOST_QUEUES)
    .refine(queueNames.check, queueNames.message)
    .refine(
      (queues) => queues.filter(({ isDefault }) => isDefault).length === 1,
      "exactly one must be the default",
    )
    .optional(),
  team: z.array(MemberShape).optional(),
  /** A switch that is not named stays as it is. */
  settings: z.strictObject(switches).partial().optional(),
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;
