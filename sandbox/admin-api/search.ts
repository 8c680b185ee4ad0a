import { plainId, tagsOf, type Rec } from "../records/read.ts";

type Test = (record: Rec) => boolean;
const TERM = /(-|NOT\s+)?(?:([a-z_]+):)?(>=|<=|>|<)?("(?:[^"\\]|\\.)*"|'[^']*'|[^\s()]+)/g;

/** Shopify's search syntax as far as apps use it: `name:#4521 AND updated_at:>='2026-01-01'`, `OR`, `-` and bare words. */
export function matcher(query: string): Test {
  const alternatives = query.split(/\s+OR\s+/).map(allOf);
  return (record) => alternatives.some((test) => test(record));
}

function allOf(text: string): Test {
  const tests: Test[] = [];
  for (const [whole, not, field, operator, value] of text.matchAll(TERM)) {
    if (whole === "AND") continue;
    const test = term(field, operator ?? "", unquoted(value ?? ""));
    tests.push(not === undefined ? test : (record) => !test(record));
  }
  return (record) => tests.every((test) => test(record));
}

const unquoted = (value: string) => (/^["'].*["']$/.test(value) ? value.slice(1, -1) : value);

function term(field: string | undefined, operator: string, wanted: string): Test {
  if (field === undefined)
    return (record) => JSON.stringify(record).toLowerCase().includes(wanted.toLowerCase());
  const read = FIELDS[field];
  // Shopify ignores a filter it does not know and warns; a sandbox had better say so.
  if (!read) throw new Error(`The sandbox does not know the search field "${field}"`);
  if (wanted === "*") return (record) => read(record).length > 0;
  return (record) => read(record).some((value) => holds(value, operator, wanted));
}

function holds(value: string, operator: string, wanted: string): boolean {
  if (operator === "") return sameText(value, wanted);
  const [left, right] = [orderable(value), orderable(wanted)];
  if (operator === ">") return left > right;
  if (operator === ">=") return left >= right;
  return operator === "<" ? left < right : left <= right;
}

function sameText(value: string, wanted: string): boolean {
  const [left, right] = [value.toLowerCase(), wanted.toLowerCase()];
  if (right.endsWith("*")) return left.startsWith(right.slice(0, -1));
  return left === right || left === `#${right}`;
}

const orderable = (value: string) => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : Date.parse(value));

const one = (value: unknown) => (value === undefined || value === null ? [] : [String(value)]);

const FIELDS: Readonly<Record<string, (record: Rec) => string[]>> = {
  id: (record) => [plainId(record.id)],
  name: (record) => one(record["name"] ?? record["displayName"]),
  customer_id: (record) => one(record["customerId"]).map(plainId),
  email: (record) => one(record["email"]),
  phone: (record) => one(record["phone"]),
  first_name: (record) => one(record["firstName"]),
  last_name: (record) => one(record["lastName"]),
  title: (record) => one(record["title"]),
  handle: (record) => one(record["handle"]),
  tag: (record) => tagsOf(record["tags"]),
  created_at: (record) => one(record["createdAt"]),
  processed_at: (record) => one(record["processedAt"]),
  updated_at: (record) => one(record["updatedAt"]),
  published_at: (record) => one(record["publishedAt"]),
  published_status: (record) => [record["isPublished"] === false ? "unpublished" : "published"],
  status: (record) =>
    record["cancelledAt"] ? ["cancelled", "any"] : ["open", "any", ...one(record["status"])],
  financial_status: (record) => one(record["displayFinancialStatus"]),
  fulfillment_status: (record) => one(record["displayFulfillmentStatus"]),
};
