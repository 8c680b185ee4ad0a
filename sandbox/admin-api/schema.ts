import { readFile } from "node:fs/promises";
import type { GraphQLScalarType } from "graphql";
import { buildSchema, isScalarType, type GraphQLSchema } from "graphql";
import { fetchSchema } from "../../scripts/fetch-schema.ts";
import type { AccessTable } from "../../scripts/schema-access.ts";

export type AdminSchema = { readonly schema: GraphQLSchema; readonly access: AccessTable };

let loaded: Promise<AdminSchema> | null = null;

/** Shopify's real Admin schema with its access rules; built once a process. */
export function adminSchema(): Promise<AdminSchema> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<AdminSchema> {
  const files = await fetchSchema();
  const [sdl, access] = await Promise.all([readFile(files.sdl, "utf8"), readFile(files.access, "utf8")]);
  const schema = buildSchema(sdl, { assumeValidSDL: true, noLocation: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) asShopifySays(type);
  }
  return { schema, access: JSON.parse(access) as AccessTable };
}

/** Printed SDL has lost how Shopify writes its own scalars. */
function asShopifySays(type: GraphQLScalarType): void {
  if (["UnsignedInt64", "Decimal", "Money"].includes(type.name)) type.serialize = String;
  if (type.name === "DateTime")
    type.serialize = (value) => new Date(value as string | Date).toISOString().replace(".000Z", "Z");
}
