import { z } from "zod";

/** A field that came as null: the scope that would open it, or null where only Shopify's approval does. */
export type Denied = { readonly path: string; readonly scope: string | null };

/** What the bucket of a shop holds, in points, as an answer says. */
export type BucketStatus = {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  /** Points a second. */
  readonly restoreRate: number;
};

/** What an answer of the Admin API means for us. */
export type Meaning =
  /** `withheld`: what came as null because the shop or Shopify does not let us see it. */
  | { readonly is: "data"; readonly data: unknown; readonly withheld: readonly Denied[] }
  /** The bucket is empty; enough has run in again after `waitMs`. */
  | { readonly is: "throttled"; readonly waitMs: number }
  /** `denied`: what we may not see, where that is why. */
  | { readonly is: "refused"; readonly why: string; readonly denied: readonly Denied[] }
  | { readonly is: "token-refused" }
  | { readonly is: "down"; readonly why: string };

export type Answered = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: unknown;
};

const SLOW_DOWN_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;

const Errors = z.array(
  z.object({
    message: z.string(),
    path: z.array(z.union([z.string(), z.number()])).optional(),
    extensions: z
      .object({ code: z.string().optional(), requiredAccess: z.string().optional() })
      .loose()
      .optional(),
  }),
);

const Cost = z.object({
  cost: z.object({
    requestedQueryCost: z.number(),
    throttleStatus: z.object({
      maximumAvailable: z.number(),
      currentlyAvailable: z.number(),
      restoreRate: z.number().positive(),
    }),
  }),
});

/** Status, errors and cost, read together: Shopify answers 200 to most of what went wrong. */
export function meaningOf(answer: Answered): Meaning {
  if (answer.status === 401) return { is: "token-refused" };
  if (answer.status === 429) return { is: "throttled", waitMs: retryAfterMs(answer.retryAfter) };
  if (answer.status >= 500) return { is: "down", why: `status ${answer.status}` };
  if (answer.status >= 400) return { is: "refused", why: `status ${answer.status}`, denied: [] };
  const errors = Errors.safeParse(answer.errors ?? []);
  if (!errors.success) return { is: "down", why: "an answer that is not GraphQL" };
  if (errors.data.some((error) => error.extensions?.code === "THROTTLED"))
    return { is: "throttled", waitMs: restoreMs(answer) };
  const other = errors.data.find((error) => error.extensions?.code !== "ACCESS_DENIED");
  if (other) {
    const isTheirs = other.extensions?.code === "INTERNAL_SERVER_ERROR";
    return isTheirs ? { is: "down", why: other.message } : { is: "refused", why: other.message, denied: [] };
  }
  const [first] = errors.data;
  const denied = errors.data.map(deniedBy);
  if (typeof answer.data !== "object" || answer.data === null)
    return first
      ? { is: "refused", why: first.message, denied }
      : { is: "down", why: "an answer that is not GraphQL" };
  if (first && !hasSomething(answer.data)) return { is: "refused", why: first.message, denied };
  return { is: "data", data: answer.data, withheld: denied };
}

/** What the query asks for at most, and what the bucket holds now; null where the answer does not say. */
export function costOf(answer: Answered): { requested: number; bucket: BucketStatus } | null {
  const parsed = Cost.safeParse(answer.extensions);
  if (!parsed.success) return null;
  const { requestedQueryCost, throttleStatus } = parsed.data.cost;
  return { requested: requestedQueryCost, bucket: throttleStatus };
}

/** Shopify names the scope in words: "`read_orders` access scope or …". The first is the one we would ask for. */
function deniedBy({ path = [], extensions }: z.output<typeof Errors>[number]): Denied {
  return {
    path: path.join("."),
    scope: /`(\w+)` (?:access )?(?:scope|permissions)/.exec(extensions?.requiredAccess ?? "")?.[1] ?? null,
  };
}

/** A whole root field that was denied is a refusal; a field inside one is only withheld. */
function hasSomething(data: object): boolean {
  return Object.values(data).some((field) => field !== null);
}

function restoreMs(answer: Answered): number {
  const cost = costOf(answer);
  if (!cost) return SLOW_DOWN_MS;
  const missing = Math.max(0, cost.requested - cost.bucket.currentlyAvailable);
  return Math.min(LONGEST_WAIT_MS, Math.max(50, Math.ceil((missing / cost.bucket.restoreRate) * 1_000)));
}

function retryAfterMs(header: string | null): number {
  const seconds = Number(header ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(LONGEST_WAIT_MS, seconds * 1_000) : SLOW_DOWN_MS;
}
