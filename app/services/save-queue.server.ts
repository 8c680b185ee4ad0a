import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { adminWords as say } from "#app/admin-words.ts";
import * as queues from "#app/data/queues.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { SettingsRefusal } from "./check-settings.ts";
import { inLane } from "./lane.ts";
import { readSettings } from "./read-settings.server.ts";
import { saveSettings } from "./save-settings.server.ts";
import type { Staff } from "./staff.ts";

export type QueueRefusal =
  | (SettingsRefusal & {
      /** The queue as somebody else saved it meanwhile. */
      readonly now?: Queue | undefined;
    })
  | { readonly code: "not-found" | "is-default"; readonly message: string };

const Sent = z.object({
  queue: z.looseObject({ name: z.string(), isDefault: z.boolean().default(false) }),
  /** The queue as it was read before it was changed; null: it is new. */
  read: z.unknown(),
});

/** Saves one queue and leaves the others as they are. Fields of a refusal are named from `queue` on. */
export function saveQueue(staff: Staff, id: string, body: unknown): Promise<Result<Queue, QueueRefusal>> {
  return inLane(laneOf(staff), () => save(staff, id, body));
}

/** Removes a queue. Rules that led to it lead to the default one, and queues that fell back to it end in e-mail. */
export function removeQueue(staff: Staff, id: string): Promise<Result<null, QueueRefusal>> {
  return inLane(laneOf(staff), () => remove(staff, id));
}

/** The list of queues is read and written as a whole: of two who change one each at once, neither loses theirs. */
function laneOf({ shopId }: Staff): string {
  return `queues/${shopId}`;
}

async function save(staff: Staff, id: string, body: unknown): Promise<Result<Queue, QueueRefusal>> {
  const { shopId, role } = staff;
  if (role !== "admin") return refuse({ code: "not-allowed", message: say("settings.not-allowed") });
  const parsed = Sent.safeParse(body);
  if (!parsed.success) return refuse({ code: "invalid", message: say("queues.refused.unreadable") });
  const { read } = parsed.data;
  const sent = { ...parsed.data.queue, id };
  const known = await queues.list(shopId);
  const before = known.find((queue) => queue.id === id);
  if (!isDeepStrictEqual(before ?? null, read ?? null) && !isDeepStrictEqual(before, sent))
    return refuse(changedMeanwhile(before));
  const refusal = nameTaken(known, sent) ?? defaultGone(before, sent);
  if (refusal) return refuse(refusal);

  const others = sent.isDefault ? known.map((queue) => ({ ...queue, isDefault: false })) : known;
  const all = before ? others.map((queue) => (queue.id === id ? sent : queue)) : [...others, sent];
  const saved = await saveSettings(staff, { queues: all });
  if (!saved.ok) return refuse(fromQueue(saved.error, all.indexOf(sent)));
  const now = saved.value.queues.find((queue) => queue.id === id);
  return now ? ok(now) : refuse({ code: "not-found", message: say("queues.refused.gone") });
}

async function remove(staff: Staff, id: string): Promise<Result<null, QueueRefusal>> {
  const { queues: known, rules, matrixVersion } = await readSettings(staff.shopId);
  const gone = known.find((queue) => queue.id === id);
  if (!gone) return refuse({ code: "not-found", message: say("queues.refused.gone") });
  if (gone.isDefault) return refuse({ code: "is-default", message: say("queues.refused.default") });
  const kept = known
    .filter((queue) => queue.id !== id)
    .map((queue) => (queue.fallbackQueueId === id ? { ...queue, fallbackQueueId: null } : queue));
  const matrix = rules.map((rule) => (rule.queueId === id ? { ...rule, queueId: null } : rule));
  const isNamed = rules.some(({ queueId }) => queueId === id);
  const saved = await saveSettings(staff, {
    queues: kept,
    ...(isNamed && { rules: matrix, matrixVersion }),
  });
  return saved.ok ? ok(null) : refuse(saved.error);
}

function changedMeanwhile(now: Queue | undefined): QueueRefusal {
  const message = say(now ? "queues.refused.changed" : "queues.refused.gone");
  return now ? { code: "changed-meanwhile", message, now } : { code: "not-found", message };
}

/** Two queues of one shop are told apart by their names, by people and in the log. */
function nameTaken(known: readonly Queue[], { id, name }: { id: string; name: string }): QueueRefusal | null {
  const fold = (it: string) => it.trim().toLowerCase();
  const isTaken = known.some((queue) => queue.id !== id && fold(queue.name) === fold(name));
  return isTaken
    ? { code: "invalid", message: say("queues.refused.name", { name: name.trim() }), field: "queue.name" }
    : null;
}

function defaultGone(before: Queue | undefined, { isDefault }: { isDefault: boolean }): QueueRefusal | null {
  if (!before?.isDefault || isDefault) return null;
  return { code: "invalid", message: say("queues.refused.no-default"), field: "queue.isDefault" };
}

function fromQueue(refusal: SettingsRefusal, index: number): QueueRefusal {
  const prefix = `queues.${index}.`;
  if (refusal.field?.startsWith(prefix) !== true) return refusal;
  return { ...refusal, field: `queue.${refusal.field.slice(prefix.length)}` };
}
