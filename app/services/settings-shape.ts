import { z } from "zod";
import type { Role } from "#app/data/agents.server.ts";
import { MODES, type Queue, type ShopTopic, type Texts } from "#app/domain/shop.ts";
import type { Rule } from "#app/domain/triggers/rule.ts";
import { TRADES } from "#app/domain/triggers/starting-rules.ts";
import { customerDefaults, customerSwitches } from "./customer-shape.ts";
import { retentionDefaults, retentionSwitches } from "./retention-shape.ts";
import { MatrixShape } from "./rule-shape.ts";
import { Languages, QueuesShape, Skills } from "./queue-shape.ts";
import { OTHER_LANGUAGES } from "#app/domain/words/languages.ts";
import { keepable, whole } from "./settings-values.ts";
import { TopicsShape } from "./topic-shape.ts";

/** Everything a merchant decides about Baton. Whatever part of it is sent back replaces that part. */
export type Settings = {
  readonly trade: string | null;
  readonly rules: readonly Rule[];
  /** Which version of the rules this is; 0 before the first. Sent back with rules, it keeps a newer one from being lost. */
  readonly matrixVersion: number;
  /** Subjects of the shop's own, which rules can name. */
  readonly topics: readonly ShopTopic[];
  /** The shop's own words in English; what is not here is said in the standard ones. */
  readonly texts: Texts;
  /** The same in the other languages that it has words in, by their tags. */
  readonly textsByLanguage: Readonly<Record<string, Texts>>;
  readonly queues: readonly Queue[];
  readonly team: readonly TeamMember[];
  readonly settings: Switches;
};

export type TeamMember = {
  readonly agentId: string;
  readonly name: string;
  readonly role: Role;
  /** How many conversations are given to them at once; 0: none. */
  readonly capacity: number;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly isOnline: boolean;
  readonly isAway: boolean;
};

const MOST_HOURS = 72;
const MOST_AT_ONCE = 50;

/** What is left out stays. `name`, `isOnline` and `isAway` are told, not chosen; they may come back as they were. */
const MemberShape = z.strictObject({
  agentId: z.uuid(),
  role: z.enum(["admin", "agent", "viewer"]).optional(),
  capacity: whole(0, MOST_AT_ONCE).optional(),
  skills: Skills.optional(),
  languages: Languages.optional(),
  /** Takes them out of the team: what they hold goes back to its queues. */
  isRemoved: z.boolean().optional(),
  name: z.string().optional(),
  isOnline: z.boolean().optional(),
  isAway: z.boolean().optional(),
});

const switches = {
  /** The list of first steps on the home page was put away. */
  setupHidden: z.boolean(),
  mode: z.enum(MODES, "must be hybrid, bot-only or live-only"),
  /** Within how many hours a person answers by e-mail, where the assistant is alone. */
  replyHours: whole(1, MOST_HOURS),
  ...customerSwitches,
  ...retentionSwitches,
};

export const Switches = z.strictObject({
  setupHidden: switches.setupHidden.default(false),
  mode: switches.mode.default("hybrid"),
  replyHours: switches.replyHours.default(24),
  ...customerDefaults,
  ...retentionDefaults,
});
export type Switches = z.infer<typeof Switches>;

const SPOKEN: ReadonlySet<string> = new Set(OTHER_LANGUAGES);

const TextsByLanguage = z.record(z.string(), z.record(z.string(), keepable)).superRefine((texts, context) => {
  const message = `must be one of ${OTHER_LANGUAGES.join(", ")}`;
  for (const language of Object.keys(texts))
    if (!SPOKEN.has(language)) context.addIssue({ code: "custom", message, path: [language] });
});

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
  /** A language that is not named stays as it is. */
  textsByLanguage: TextsByLanguage.optional(),
  queues: QueuesShape.optional(),
  team: z.array(MemberShape).optional(),
  /** A switch that is not named stays as it is. */
  settings: z.strictObject(switches).partial().optional(),
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;
