import { setTimeout as sleep } from "node:timers/promises";
import {
  execute,
  GraphQLError,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { ADMIN_API_VERSION } from "../../scripts/fetch-schema.ts";
import { readFields, sendJson, type Exchange } from "../net/exchange.ts";
import { grantedScopes, type ShopState, type World } from "../world.ts";
import { MOST_A_QUERY, requestedCost } from "./cost.ts";
import { resolveField, resolveType } from "./resolver.ts";
import { adminSchema } from "./schema.ts";

type Answer = {
  readonly status: number;
  readonly json: object;
  readonly cost: number;
  readonly operation: string;
  readonly isThrottled?: boolean;
};

const BAD_TOKEN = "[API] Invalid API key or access token (unrecognized login or wrong password)";

/** `POST https://{shop}/admin/api/2026-07/graphql.json` */
export async function adminApiDoor(
  world: World,
  shop: ShopState,
  { req, res, url }: Exchange,
): Promise<void> {
  const answer = await decide(world, shop, { req, res, url });
  const { operation, cost, status, isThrottled = false } = answer;
  shop.calls.push({ operation, cost, status, isThrottled });
  res.setHeader("x-shopify-api-version", ADMIN_API_VERSION);
  res.setHeader("x-request-id", `sandbox-${shop.calls.length}`);
  sendJson(res, answer.status, answer.json);
}

async function decide(world: World, shop: ShopState, { req, url }: Omit<Exchange, "host">): Promise<Answer> {
  const fields = await readFields(req).catch(() => ({}));
  if (!url.pathname.startsWith(`/admin/api/${ADMIN_API_VERSION}/`)) return plain(404, "Not Found");
  const grant = shop.grants.find(String(req.headers["x-shopify-access-token"] ?? ""), world.now());
  if (!grant || !shop.isInstalled) return plain(401, BAD_TOKEN);
  return run(world, shop, fields);
}

async function run(world: World, shop: ShopState, fields: Record<string, unknown>): Promise<Answer> {
  const { schema, access } = await adminSchema();
  const document = parsed(String(fields["query"] ?? ""));
  if (document instanceof GraphQLError) return refused("invalid", [document]);
  const errors = validate(schema, document, undefined, { maxErrors: 10 });
  if (errors.length > 0) return refused(nameOf(document), errors);
  const operation = getOperationAST(document, fields["operationName"] as string | undefined);
  if (!operation) return refused(nameOf(document), [new GraphQLError("An operation name is required")]);

  const now = world.now();
  const variableValues = (fields["variables"] ?? {}) as Record<string, unknown>;
  const requested = requestedCost(schema, document, operation, variableValues);
  const name = operation.name?.value ?? operation.operation;
  const spending = (actual: number | null) => ({
    cost: {
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: shop.bucket.status(steadyNow()),
    },
  });
  const refusal = tooMuch(shop, requested, steadyNow());
  if (refusal)
    return {
      status: 200,
      json: { errors: [refusal.toJSON()], extensions: spending(null) },
      cost: requested,
      operation: name,
      isThrottled: refusal.extensions["code"] === "THROTTLED",
    };

  // They belong to the installation: a token that was made before opens what was granted since.
  const scopes = new Set(grantedScopes(world, shop));
  const contextValue = { world, shop, scopes, access, now, objects: 0 };
  shop.bucket.spend(requested, steadyNow());
  if (shop.faults.slowMs > 0) await sleep(shop.faults.slowMs);
  const result = await execute({
    schema,
    document,
    contextValue,
    variableValues,
    operationName: operation.name?.value ?? null,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const actual = Math.min(requested, contextValue.objects);
  shop.bucket.giveBack(requested - actual, steadyNow());
  return { status: 200, json: { ...result, extensions: spending(actual) }, cost: actual, operation: name };
}

/** A bucket fills up while a test holds the calendar still. */
const steadyNow = () => new Date(performance.timeOrigin + performance.now());

function tooMuch(shop: ShopState, requested: number, now: Date): GraphQLError | null {
  if (requested > MOST_A_QUERY) {
    return new GraphQLError(
      `Query cost is ${requested}, which exceeds the single query max cost limit (${MOST_A_QUERY}).`,
      {
        extensions: { code: "MAX_COST_EXCEEDED", cost: requested, maxCost: MOST_A_QUERY },
      },
    );
  }
  const isForced = shop.faults.throttled > 0;
  if (isForced) shop.faults.throttled -= 1;
  if (!isForced && shop.bucket.canAfford(requested, now)) return null;
  return new GraphQLError("Throttled", {
    extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
  });
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function nameOf(document: DocumentNode): string {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === "OperationDefinition",
  );
  return operation?.name?.value ?? "invalid";
}

const plain = (status: number, errors: string): Answer => ({
  status,
  json: { errors },
  cost: 0,
  operation: "refused",
});
const refused = (operation: string, errors: readonly GraphQLError[]): Answer => ({
  status: 200,
  json: { errors: errors.map((error) => error.toJSON()) },
  cost: 0,
  operation,
});
