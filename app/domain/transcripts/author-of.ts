import { type Fields, fieldsOf, isRecord, NAMES } from "./fields.ts";
import { type Role, roleOf } from "./role-words.ts";

/**
 * Who wrote a line, as far as it says so. `who` null: nothing tells; `author` then keeps authors of a conversation apart.
 * `skip`: a note between colleagues, or the system's own words.
 */
export type Author = {
  readonly who: Role | "skip" | null;
  readonly author: string | null;
  readonly names: readonly string[];
};

/** Fields in which somebody may stand by name; the others count only when they hold a word for a role. */
const NAMED: ReadonlySet<string> = new Set(
  "author sender from speaker participant nick who actor name authorname sendername".split(" "),
);
const ROLE_PARTS = ["type", "role", "kind", "usertype", "sendertype"] as const;
const NAME_PARTS = ["name", "displayname", "fullname", "firstname", "email", "id"] as const;
const PEOPLE = [
  "customername",
  "visitorname",
  "requestername",
  "requester",
  "agentname",
  "operatorname",
  "assignee",
];

/** `requesterId` is who opened the ticket, where the system knows authors by number only. */
export function authorOf(fields: Fields, requesterId: unknown = null): Author {
  const people = PEOPLE.map((name) => fields.get(name)).filter((value) => typeof value === "string");
  if (isInternal(fields)) return { who: "skip", author: null, names: people };
  let author: string | null = null;
  const names = [...people];
  let who: Author["who"] = null;
  for (const name of NAMES.role) {
    const said = saysWho(name, fields.get(name));
    if (said.name !== null) names.push(said.name);
    who ??= said.who;
    author ??= said.name;
  }
  if (who === "agent" && fields.get("via") === "rule") who = "bot";
  who ??= byNumber(fields.get("authorid") ?? fields.get("senderid"), requesterId);
  return { who, author, names };
}

type Said = { who: Author["who"]; name: string | null };

function saysWho(field: string, value: unknown): Said {
  if (field === "fromagent" || field === "isagent") {
    if (value === true || /^(?:true|yes|1)$/i.test(String(value))) return { who: "agent", name: null };
    if (value === false || /^(?:false|no|0)$/i.test(String(value))) return { who: "customer", name: null };
  }
  if (typeof value === "string" && value.trim() !== "") {
    const who = roleOf(value);
    return { who, name: who === null && NAMED.has(field) ? value.trim() : null };
  }
  return isRecord(value) ? partsSayWho(value) : { who: null, name: null };
}

/** `{"author": {"type": "lead", "name": "Anna"}}` */
function partsSayWho(record: object): Said {
  const parts = fieldsOf(record);
  const roles = ROLE_PARTS.map((part) => parts.get(part)).filter((value) => typeof value === "string");
  const name = NAME_PARTS.map((part) => parts.get(part)).find(
    (value) => value !== undefined && value !== null,
  );
  const who = roles.map(roleOf).find((role) => role !== null) ?? null;
  return { who, name: typeof name === "string" || typeof name === "number" ? String(name) : null };
}

function byNumber(authorId: unknown, requesterId: unknown): Role | null {
  if (authorId === undefined || authorId === null || requesterId === undefined || requesterId === null)
    return null;
  return String(authorId) === String(requesterId) ? "customer" : "agent";
}

function isInternal(fields: Fields): boolean {
  const kind = String(fields.get("parttype") ?? fields.get("channel") ?? "");
  const isPrivate = [fields.get("isinternal"), fields.get("internal"), fields.get("private")].some(isTrue);
  return (
    isPrivate || isFalse(fields.get("public")) || isFalse(fields.get("ispublic")) || /\bnote\b/i.test(kind)
  );
}

const isTrue = (value: unknown) => value === true || /^true$/i.test(String(value));
const isFalse = (value: unknown) => value === false || /^false$/i.test(String(value));
