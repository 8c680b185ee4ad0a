import { setTimeout as sleep } from "node:timers/promises";
import { ClientError, GraphQLClient } from "graphql-request";
import type { z } from "zod";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Shop } from "#app/domain/shop.ts";
import { costOf, meaningOf, type Answered, type Denied, type Meaning } from "./admin-answer.ts";
import { payFor } from "./admin-budget.server.ts";
import { noteAnswer, noteRefusal } from "./admin-health.server.ts";
import { API_VERSION } from "./api-version.ts";
import { offlineToken } from "./offline-token.server.ts";

export type AdminRefusal =
  /** The app has no token for this shop (any more). */
  | { readonly code: "signed-out" }
  /** A scope is missing (`denied` names it), or the request is not allowed. Trying again does not help. */
  | { readonly code: "refused"; readonly why: string; readonly denied: readonly Denied[] }
  /** Shopify did not answer, or was too busy for too long. Trying again later does. */
  | { readonly code: "down"; readonly why: string };

export type AdminReply<T> = { readonly data: T; readonly withheld: readonly Denied[] };

export type Question<Schema extends z.ZodType> = {
  readonly document: string;
  readonly variables?: Record<string, unknown>;
  readonly reply: Schema;
};

const MAX_TRIES = 5;
const REQUEST_TIMEOUT_MS = 15_000;
const FIRST_PAUSE_MS = 250;

/**
 * Asks the shop's Admin API in the app's own name; only for queries, which may be asked again. Waits for the shop's bucket
 * of points before it is empty, and out throttling and short outages a bounded number of times. What went wrong comes
 * back as a value, and fields that were withheld come back as null and by name.
 */
export async function askAdmin<Schema extends z.ZodType>(
  shop: Shop,
  question: Question<Schema>,
): Promise<Result<AdminReply<z.output<Schema>>, AdminRefusal>> {
  const answer = await persist(shop, question);
  if (answer.ok) await noteAnswer(shop.id);
  else await noteRefusal(shop.id, answer.error);
  return answer;
}

async function persist<Schema extends z.ZodType>(
  shop: Shop,
  { document, variables = {}, reply }: Question<Schema>,
): Promise<Result<AdminReply<z.output<Schema>>, AdminRefusal>> {
  let refusedToken: string | undefined;
  let last: AdminRefusal = { code: "down", why: "too busy" };
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const token = await offlineToken(shop, refusedToken);
    if (!token.ok) return token;
    const meaning = await askPaid(shop, token.value, { document, variables });
    switch (meaning.is) {
      case "data": {
        const parsed = reply.safeParse(meaning.data);
        if (!parsed.success)
          return refuse({ code: "refused", why: `unexpected answer: ${parsed.error.message}`, denied: [] });
        return ok({ data: parsed.data, withheld: meaning.withheld });
      }
      case "refused":
        return refuse({ code: "refused", why: meaning.why, denied: meaning.denied });
      case "token-refused":
        if (refusedToken !== undefined) return refuse({ code: "signed-out" });
        refusedToken = token.value;
        continue;
      case "too-busy":
        return refuse({ code: "down", why: "throttled" });
      case "throttled":
        last = { code: "down", why: "throttled" };
        if (attempt < MAX_TRIES) await sleep(meaning.waitMs);
        continue;
      case "down":
        last = { code: "down", why: meaning.why };
        if (attempt < MAX_TRIES) await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
  return refuse(last);
}

type Asked = { readonly document: string; readonly variables: Record<string, unknown> };

async function askPaid(shop: Shop, token: string, asked: Asked): Promise<Meaning | { is: "too-busy" }> {
  const paid = await payFor(shop.id, asked.document);
  if (!paid) return { is: "too-busy" };
  const answer = await askOnce(shop, token, asked);
  const isAnswer = !("is" in answer);
  paid.settle(isAnswer ? costOf(answer) : null);
  return isAnswer ? meaningOf(answer) : answer;
}

async function askOnce(
  shop: Shop,
  token: string,
  { document, variables }: Asked,
): Promise<Answered | Extract<Meaning, { is: "down" }>> {
  const client = new GraphQLClient(`https://${shop.domain}/admin/api/${API_VERSION}/graphql.json`, {
    errorPolicy: "all",
    headers: { "x-shopify-access-token": token },
  });
  try {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    return answered(await client.rawRequest({ query: document, variables, signal }));
  } catch (error) {
    if (error instanceof ClientError) return answered(error.response);
    // Neither the token nor the variables: only what the network said.
    return { is: "down", why: error instanceof Error ? error.message : "no answer" };
  }
}

function answered(it: {
  status: number;
  headers?: unknown;
  data?: unknown;
  errors?: unknown;
  extensions?: unknown;
}): Answered {
  const { status, data, errors, extensions } = it;
  const retryAfter = it.headers instanceof Headers ? it.headers.get("retry-after") : null;
  return { status, data, errors, extensions, retryAfter };
}
