import { z } from "zod";
import type { QueueId } from "#app/domain/ids.ts";
import { type Queue, type Rule, type Texts, TIERS } from "#app/domain/shop.ts";
import { ACTION_OF, TRADES } from "#app/domain/triggers/starting-rules.ts";
import type { Role } from "#app/data/agents.server.ts";

/** Everything a merchant decides about Baton. Whatever part of it is sent back replaces that part. */
export type Settings = {
  readonly trade: string | null;
  readonly rules: readonly Rule[];
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

const MOST_RULES = 100;
const MOST_WORDS = 500;
const MOST_QUEUES = 50;
const MOST_TURNS = 20;

const keepable = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "has characters that cannot be kept");
const written = (most: number) =>
  keepable.trim().min(1, "must not be empty").max(most, `must be at most ${most} letters`);
const newId = () => crypto.randomUUID();
const queueId = z.uuid("must be the id of a queue").transform((id) => id as QueueId);
const some = "must name at least one";

const Condition = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("asked-for-person") }),
  z.strictObject({ kind: z.literal("keyword"), words: z.array(written(80)).min(1, some).max(MOST_WORDS) }),
  z.strictObject({ kind: z.literal("customer-tier"), tiers: z.array(z.enum(TIERS)).min(1, some) }),
  z.strictObject({ kind: z.literal("unresolved-turns"), turns: z.int().min(1).max(MOST_TURNS) }),
  z.strictObject({ kind: z.literal("outside-knowledge") }),
]);

/** What a rule does follows from what it is about: a word or a tier is never only offered a person. */
const RuleShape = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w-]{1,64}$/, "must be 1 to 64 letters, digits, - or _")
      .default(newId),
    enabled: z.boolean().default(true),
    action: z.enum(["hand-over", "offer"]).optional(),
    queueId: queueId.nullable().default(null),
    condition: Condition,
  })
  .refine(({ action, condition }) => action === undefined || action === ACTION_OF[condition.kind], {
    path: ["action"],
    error: "does not fit the condition",
  })
  .transform((rule) => ({ ...rule, action: ACTION_OF[rule.condition.kind] }));

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

export const Switches = z.strictObject({
  /** The list of first steps on the home page was put away. */
  setupHidden: z.boolean().default(false),
});
export type Switches = z.infer<typeof Switches>;

const unique = <T>(what: string, key: (it: T) => string) => ({
  check: (list: readonly T[]) => new Set(list.map(key)).size === list.length,
  message: `two have the same ${what}`,
});
const ruleIds = unique<{ id: string }>("id", ({ id }) => id);
const queueNames = unique<{ name: string }>("name", ({ name }) => name);

/** What may be sent to be saved: any part of the settings, nothing else. */
export const SettingsPatch = z.strictObject({
  trade: z
    .enum(TRADES as [string, ...string[]], "must be one of the trades")
    .nullable()
    .optional(),
  rules: z.array(RuleShape).max(MOST_RULES).refine(ruleIds.check, ruleIds.message).optional(),
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
  settings: Switches.optional(),
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;
