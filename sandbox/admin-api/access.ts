import {
  getNamedType,
  GraphQLError,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import type { AccessTable } from "../../scripts/schema-access.ts";
import type { QueryContext } from "./context.ts";

const SCOPES = "https://shopify.dev/api/usage/access-scopes";
const PROTECTED = "https://shopify.dev/docs/apps/launch/protected-customer-data";

/** Refuses what the token's scopes or the app's approval for personal data do not open. */
export function guard({ access, scopes, shop }: QueryContext, info: GraphQLResolveInfo): void {
  const field = `${info.parentType.name}.${info.fieldName}`;
  const says = missingAccess(access, scopes, field, info.returnType);
  if (says !== null) {
    throw new GraphQLError(`Access denied for ${info.fieldName} field. Required access: ${says}`, {
      extensions: { code: "ACCESS_DENIED", documentation: SCOPES, requiredAccess: says },
    });
  }
  if (shop.faults.withheld && field in access.protectedFields) {
    throw new GraphQLError(
      `This app is not approved to use the ${info.fieldName} field. See ${PROTECTED} for more details.`,
      {
        extensions: { code: "ACCESS_DENIED", documentation: PROTECTED },
      },
    );
  }
}

/** What Shopify asks for a field (`Customer.orders`) and what it returns, when the scopes do not open both. */
export function missingAccess(
  access: AccessTable,
  scopes: ReadonlySet<string>,
  field: string,
  type: GraphQLOutputType,
): string | null {
  for (const name of [field, recordType(type)]) {
    const rule = access.scopes[name];
    if (rule && !rule.scopes.some((scope) => opens(scopes, scope))) return rule.says;
  }
  return null;
}

/** Whoever may write may read. */
const opens = (scopes: ReadonlySet<string>, scope: string) =>
  scopes.has(scope) || scopes.has(scope.replace(/^read_/, "write_"));

/** A connection opens with the records in it. */
function recordType(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!named.name.endsWith("Connection") || !isObjectType(named)) return named.name;
  const nodes = named.getFields()["nodes"];
  return nodes ? getNamedType(nodes.type).name : named.name;
}
