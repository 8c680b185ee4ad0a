import { GraphQLError } from "graphql";
import type { Rec } from "../records/read.ts";
import { matcher } from "./search.ts";

export type PageArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly query?: string | null;
  readonly sortKey?: string | null;
  readonly reverse?: boolean | null;
};

const MOST = 250;

/** A page of records as Shopify's connections answer it. */
export function connection(records: readonly Rec[], page: PageArguments) {
  const size = page.first ?? page.last;
  if (size === undefined || size === null) throw badRequest("you must provide one of first or last");
  if (size < 1 || size > MOST) throw badRequest(`first and last must be between 1 and ${MOST}`);

  const found = sorted(records.filter(matcher(page.query ?? "")), page);
  const from = page.after ? position(found, page.after) + 1 : 0;
  const until = page.before ? Math.max(from, position(found, page.before)) : found.length;
  const window = found.slice(from, until);
  const nodes = page.first ? window.slice(0, page.first) : window.slice(-size);
  const cursors = nodes.map(cursorOf);
  const start = nodes[0] === undefined ? from : found.indexOf(nodes[0]);
  return {
    nodes,
    edges: nodes.map((node, at) => ({ node, cursor: cursors[at] })),
    pageInfo: {
      hasNextPage: start + nodes.length < found.length,
      hasPreviousPage: start > 0,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

function sorted(records: Rec[], { sortKey, reverse }: PageArguments): Rec[] {
  const field = SORT_FIELDS[sortKey ?? "ID"] ?? "id";
  const inOrder = records.toSorted(
    (left, right) => compare(left[field], right[field]) || compare(left.id, right.id),
  );
  return reverse ? inOrder.toReversed() : inOrder;
}

const SORT_FIELDS: Readonly<Record<string, string>> = {
  UPDATED_AT: "updatedAt",
  CREATED_AT: "createdAt",
  PROCESSED_AT: "processedAt",
  PUBLISHED_AT: "publishedAt",
  NAME: "displayName",
  ORDER_NUMBER: "number",
  TITLE: "title",
};

function compare(left: unknown, right: unknown): number {
  return String(left ?? "").localeCompare(String(right ?? ""), "en", { numeric: true });
}

const cursorOf = (record: Rec) => Buffer.from(JSON.stringify({ last_id: record.id })).toString("base64");

function position(records: readonly Rec[], cursor: string): number {
  const at = records.findIndex((record) => cursorOf(record) === cursor);
  if (at < 0) throw badRequest("Invalid cursor for current pagination sort.");
  return at;
}

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
