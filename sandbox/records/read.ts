/** One seeded record, shaped as Shopify's schema shapes it; fields nobody seeded are simply absent. */
export type Rec = { readonly id: string; readonly [field: string]: unknown };

/** What a test hands in: the schema's own names or the REST ones, ids as numbers, text or gids. */
export type Seed = Readonly<Record<string, unknown>>;

export type Records = {
  readonly customers?: readonly unknown[];
  readonly orders?: readonly unknown[];
  readonly policies?: readonly unknown[];
  readonly pages?: readonly unknown[];
  readonly products?: readonly unknown[];
};

/** `gid://shopify/Customer/7` from 7, "7" or itself. */
export function gid(type: string, id: unknown): string {
  const text = String(id);
  return text.startsWith("gid://") ? text : `gid://shopify/${type}/${text}`;
}

/** `7` from `gid://shopify/Customer/7`. */
export const plainId = (id: unknown) => String(id).split("/").at(-1) ?? "";

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** REST's `first_name` becomes the schema's `firstName`, all the way down. */
export function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), camelKeys(inner)]));
}

const camel = (key: string) =>
  key.replaceAll(/(?<=[a-zA-Z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A seed as an object with camel keys; anything else is a mistake in the test. */
export function seedOf(raw: unknown): Seed {
  const seed = camelKeys(raw);
  if (!isObject(seed)) throw new Error(`A seeded record is an object, not ${JSON.stringify(raw)}`);
  return seed;
}

export const list = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(value["nodes"])) return value["nodes"];
  return [];
};

/** `["VIP"]` from `["VIP"]` or `"VIP, loyal"`. */
export function tagsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== "string") return [];
  return value
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

export const textOf = (value: unknown): string | null =>
  value === undefined || value === null || value === "" ? null : String(value);

export const upper = (value: unknown, otherwise: string): string =>
  textOf(value)
    ?.toUpperCase()
    .replaceAll(/[\s-]+/g, "_") ?? otherwise;

/** Drops what is not there, so that it can fall back later. */
export const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
