/** What kind of names a field takes: trainings, a customer's tags, or the names of segments. */
export type NameKind = "skill" | "tag" | "segment";

/** A segment's name may hold a comma, as in `Spent over 500, EU`. */
const ENDS = { skill: /[,;\n]/, tag: /[,\n]/, segment: /\n/ } as const satisfies Record<NameKind, RegExp>;

/** The names in what was typed, or pasted, without the blanks around them. Trainings are written in small letters. */
export function readNames(kind: NameKind, typed: string): readonly string[] {
  const names = typed
    .split(ENDS[kind])
    .map((name) => name.trim().replaceAll(/\s+/g, " "))
    .filter((name) => name !== "");
  return kind === "skill" ? names.map((name) => name.toLowerCase()) : names;
}

/** Whether what was typed last ends a name. */
export function endsName(kind: NameKind, typed: string): boolean {
  return kind !== "segment" && typed.endsWith(",");
}

/** These and the new ones, each once in whatever letters; as it was written first. */
export function withNames(names: readonly string[], added: readonly string[]): readonly string[] {
  return [...names, ...added].filter(
    (name, at, all) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at,
  );
}
