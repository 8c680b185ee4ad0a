import { DOORS, type Door } from "./isolation-doors.ts";
import type { Ids } from "./isolation-ids.ts";

/** One request that names something of somebody else. */
export type Attempt = {
  readonly door: Door;
  /** What is tried, for the message of a failure: `conversation as path.queue`. */
  readonly what: string;
  /** The id is of the kind that belongs there: what somebody who is after something tries first. */
  readonly isApt: boolean;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | null;
};

type Parts = {
  path: Record<string, string>;
  query: Record<string, string>;
  body: Record<string, unknown>;
  header: Record<string, string>;
};

/** Fields and headers that no door reads, and that would open much if one did. */
const HIDDEN = ["shopId", "shop", "visitorId", "customerId", "agentId", "handoffId", "role"] as const;
const HEADERS = ["x-shopify-shop-domain", "last-event-id", "cookie", "x-baton-shop", "x-forwarded-user"];

/** Every door with each of `theirs` in every position that takes an id, or might; `own` stands in the others. */
export function attempts(theirs: Ids, own: Ids): Attempt[] {
  return DOORS.flatMap((door) => {
    const places = placesOf(door, own);
    return Object.entries(theirs).flatMap(([kind, id]) =>
      places.map(([part, name]) => {
        const parts = partsOf(door, own);
        const isApt = partsOf(door, theirs)[part][name] === id;
        // Not every field is text, but every field may be sent as text.
        parts[part][name] = part === "header" && name === "cookie" ? `session=${id}` : id;
        return attempt(door, parts, { what: `${kind} as ${part}.${name}`, isApt });
      }),
    );
  });
}

/** The door with these ids wherever it takes one. */
export function asked(door: Door, ids: Ids): Attempt {
  return attempt(door, partsOf(door, ids), { what: "all ids at once", isApt: true });
}

function placesOf(door: Door, ids: Ids): [keyof Parts, string][] {
  const parts = partsOf(door, ids);
  const named = (["path", "query", "body"] as const).flatMap((part) =>
    Object.keys(parts[part]).map((name): [keyof Parts, string] => [part, name]),
  );
  const hidden = HIDDEN.map((name): [keyof Parts, string] => [
    door.method === "GET" ? "query" : "body",
    name,
  ]);
  return [...named, ...hidden, ...HEADERS.map((name): [keyof Parts, string] => ["header", name])];
}

function partsOf(door: Door, ids: Ids): Parts {
  const kinds = [...door.path.matchAll(/:([a-z]+)/g)].map(([, kind]) => kind as keyof Ids);
  return {
    path: Object.fromEntries(kinds.map((kind) => [kind, ids[kind]])),
    query: { ...door.query?.(ids) },
    body: { ...door.body?.(ids) },
    header: {},
  };
}

function attempt(
  door: Door,
  { path, query, body, header }: Parts,
  tried: Pick<Attempt, "what" | "isApt">,
): Attempt {
  const filled = door.path.replaceAll(/:([a-z]+)/g, (_all, kind: string) =>
    encodeURIComponent(path[kind] ?? ""),
  );
  const search = new URLSearchParams(query).toString();
  return {
    door,
    ...tried,
    url: search === "" ? filled : `${filled}?${search}`,
    headers: header,
    body: door.method === "GET" ? null : body,
  };
}
