import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLTypeResolver,
} from "graphql";
import { moneyBag, moneyOf } from "../records/money.ts";
import { isObject, list, type Rec } from "../records/read.ts";
import { guard } from "./access.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { QueryContext } from "./context.ts";
import { FIELDS } from "./fields.ts";

/** Resolves every field of the real schema from the records; what nobody seeded is null, or empty where null may not be. */
export const resolveField: GraphQLFieldResolver<unknown, QueryContext> = (source, args, context, info) => {
  guard(context, info);
  const record = isObject(source) ? source : {};
  const own = FIELDS[`${info.parentType.name}.${info.fieldName}`];
  const value: unknown = own ? own(record, args, context) : record[info.fieldName];
  const shaped = shape(value, info.returnType, args, context);
  context.objects += countObjects(shaped, info.returnType);
  return shaped;
};

/** Which type a record of a union or interface is: its own word for it, or its id's. */
export const resolveType: GraphQLTypeResolver<unknown, QueryContext> = (value) => {
  if (!isObject(value)) return undefined;
  if (typeof value["__typename"] === "string") return value["__typename"];
  return /^gid:\/\/shopify\/(\w+)\//.exec(String(value["id"]))?.[1];
};

function shape(value: unknown, type: GraphQLOutputType, args: PageArguments, context: QueryContext): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  const name = getNamedType(type).name;
  if (name.endsWith("Connection")) return isPage(value) ? value : connection(list(value) as Rec[], args);
  if (isListType(inner))
    return value === undefined && !isNonNullType(type) ? null : list(value).slice(0, args.first ?? undefined);
  if (value === undefined || value === null) return isNonNullType(type) ? emptyOf(inner, context) : null;
  if (name === "MoneyBag")
    return isObject(value) && "shopMoney" in value ? value : moneyBag(moneyOf(value, context.shop.currency));
  if (name === "MoneyV2") return moneyOf(value, context.shop.currency);
  return value;
}

const isPage = (value: unknown) => isObject(value) && "edges" in value && "pageInfo" in value;

function emptyOf(type: GraphQLOutputType, context: QueryContext): unknown {
  const name = getNamedType(type).name;
  if (name === "MoneyBag") return moneyBag(moneyOf(0, context.shop.currency));
  if (name === "MoneyV2") return moneyOf(0, context.shop.currency);
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isAbstractType(type)) return null;
  if (isCompositeType(type)) return {};
  if (name === "DateTime") return context.now.toISOString();
  if (name === "Boolean") return false;
  return name === "Int" || name === "Float" || name === "UnsignedInt64" ? 0 : "";
}

function countObjects(value: unknown, type: GraphQLOutputType): number {
  if (value === null || value === undefined || !isCompositeType(getNamedType(type))) return 0;
  return Array.isArray(value) ? value.length : 1;
}
