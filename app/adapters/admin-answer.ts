import { z } from "zod";

/** What an answer of the Admin API means for us. */
export type Meaning =
  /** `withheld`: paths that came as null because the shop or Shopify does not let us see them. */
  | { readonly is: "data"; readonly data: unknown; readonly withheld: readonly string[] }
  /** The bucket is empty; enough has run in again after `waitMs`. */
  | { readonly is: "throttled"; readonly waitMs: number }
  | { readonly is: "refused"; readonly why: string }
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
    extensions: z.object({ code: z.string().optional() }).loose().optional(),
  }),
);

const Cost = z.object({
  cost: z.object({
    requestedQueryCost: z.number(),
    throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
  }),
});

/** Status, errors and cost, read together: Shopify answers 200 to most of what went wrong. */
export function meaningOf(answer: Answered): Meaning {
  if (answer.status === 401) return { is: "token-refused" };
  if (answer.status === 429) return { is: "throttled", waitMs: retryAfterMs(answer.retryAfter) };
  if (answer.status >= 500) return { is: "down", why: `status ${answer.status}` };
  if (answer.status >= 400) return { is: "refused", why: `status ${answer.status}` };
  const errors = Errors.safeParse(answer.errors ?? []);
  if (!errors.success) return { is: "down", why: "an answer that is not GraphQL" };
  if (errors.data.some((error) => error.extensions?.code === "THROTTLED"))
    return { is: "throttled", waitMs: restoreMs(answer.extensions) };
  const other = errors.data.find((error) => error.extensions?.code !== "ACCESS_DENIED");
  if (other) {
    const isTheirs = other.extensions?.code === "INTERNAL_SERVER_ERROR";
    return isTheirs ? { is: "down", why: other.message } : { is: "refused", why: other.message };
  }
  const [denied] = errors.data;
  if (typeof answer.data !== "object" || answer.data === null)
    return denied
      ? { is: "refused", why: denied.message }
      : { is: "down", why: "an answer that is not GraphQL" };
  if (denied && !hasSomething(answer.data)) return { is: "refused", why: denied.message };
  return {
    is: "data",
    data: answer.data,
    withheld: errors.data.map((error) => (error.path ?? []).join(".")),
  };
}

/** A whole root field that was denied is a refusal; a field inside one is only withheld. */
function hasSomething(data: object): boolean {
  return Object.values(data).some((field) => field !== null);
}

function restoreMs(extensions: unknown): number {
  const parsed = Cost.safeParse(extensions);
  if (!parsed.success) return SLOW_DOWN_MS;
  const { requestedQueryCost, throttleStatus } = parsed.data.cost;
  const missing = Math.max(0, requestedQueryCost - throttleStatus.currentlyAvailable);
  return Math.min(LONGEST_WAIT_MS, Math.max(50, Math.ceil((missing / throttleStatus.restoreRate) * 1_000)));
}

function retryAfterMs(header: string | null): number {
  const seconds = Number(header ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(LONGEST_WAIT_MS, seconds * 1_000) : SLOW_DOWN_MS;
}
