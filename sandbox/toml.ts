export type TomlTable = { [key: string]: unknown };

/** The part of TOML that app manifests use: tables, arrays of tables, strings, numbers, booleans, lists of those. */
export function parseToml(source: string): TomlTable {
  const root: TomlTable = {};
  let current = root;
  for (const line of joinLists(source)) {
    const header = /^\[(\[)?\s*([^\]]+?)\s*\]/.exec(line);
    const pair = /^([\w.-]+|"[^"]+")\s*=\s*(.+)$/.exec(line);
    if (header?.[2] !== undefined) current = enter(root, header[2].split("."), header[1] !== undefined);
    else if (pair?.[1] !== undefined && pair[2] !== undefined) assign(current, pair[1], valueOf(pair[2]));
    else throw new Error(`shopify.app.toml: cannot read "${line}"`);
  }
  return root;
}

/** One statement a line: comments go, lists over several lines become one. */
function joinLists(source: string): string[] {
  const lines: string[] = [];
  let open = "";
  for (const raw of source.split("\n")) {
    const line = withoutComment(raw).trim();
    if (line === "") continue;
    open = open === "" ? line : `${open} ${line}`;
    if (depth(open) > 0) continue;
    lines.push(open);
    open = "";
  }
  return lines;
}

const withoutComment = (line: string) => line.replace(/^((?:[^"#]|"(?:[^"\\]|\\.)*")*)#.*$/, "$1");

function depth(line: string): number {
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
  return [...bare].reduce((sum, sign) => sum + (sign === "[" ? 1 : sign === "]" ? -1 : 0), 0);
}

function enter(root: TomlTable, path: string[], many: boolean): TomlTable {
  let at = root;
  path.forEach((key, index) => {
    const isLast = index === path.length - 1;
    const existing = at[key];
    if (isLast && many) {
      const entry: TomlTable = {};
      at[key] = [...(Array.isArray(existing) ? (existing as unknown[]) : []), entry];
      at = entry;
      return;
    }
    const inside = Array.isArray(existing) ? (existing.at(-1) as unknown) : existing;
    const next = (inside ?? {}) as TomlTable;
    if (inside === undefined) at[key] = next;
    at = next;
  });
  return at;
}

function assign(table: TomlTable, key: string, value: unknown): void {
  const path = key.startsWith('"') ? [key.slice(1, -1)] : key.split(".");
  const last = path.pop();
  if (last === undefined) return;
  const target = path.reduce<TomlTable>((at, step) => (at[step] ??= {}) as TomlTable, table);
  target[last] = value;
}

/** JSON reads all we need, once a trailing comma and inline tables are out of the way. */
function valueOf(text: string): unknown {
  const json = text.trim().replace(/,\s*\]$/, "]");
  if (json.startsWith("'")) return json.slice(1, -1);
  if (json.startsWith("{")) return parseInline(json);
  return JSON.parse(json) as unknown;
}

function parseInline(text: string): TomlTable {
  const table: TomlTable = {};
  for (const pair of text.slice(1, -1).matchAll(/([\w.-]+)\s*=\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^,]+)/g)) {
    if (pair[1] !== undefined && pair[2] !== undefined) assign(table, pair[1], valueOf(pair[2]));
  }
  return table;
}
