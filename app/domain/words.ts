import type { Texts } from "./shop.ts";

type Variables = Readonly<Record<string, string | number>>;

export type Words = {
  (key: string, variables?: Variables): string;
  /** Only what the shop itself wrote there; null where it wrote nothing, or asks for what is not known now. */
  own: (key: string, variables?: Variables) => string | null;
};

const VARIABLE = /\{([a-zA-Z]+)\}/g;

/**
 * The sentences a shopper or an agent reads. The shop's own text wins; where it is missing, or asks for a variable that
 * this moment does not have, the locale file's stands in, so a merchant's slip never reaches a shopper as `{name}`.
 */
export function makeWords(defaults: Texts, own: Texts): Words {
  function ownText(key: string, variables: Variables = {}): string | null {
    const chosen = textOf(own, key);
    return chosen === null ? null : fill(chosen, known(variables));
  }
  function say(key: string, variables: Variables = {}): string {
    const standard = textOf(defaults, key);
    if (standard === null) throw new Error(`No words for ${key}`);
    const filled = ownText(key, variables) ?? fill(standard, variables);
    if (filled === null) throw new Error(`A variable is missing for ${key}`);
    return filled;
  }
  return Object.assign(say, { own: ownText });
}

/** A name that is empty is not known. */
function known(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

/** The variables that a text names, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((found) => found[1] ?? ""))];
}

function fill(text: string, variables: Variables): string | null {
  if (!variablesOf(text).every((name) => Object.hasOwn(variables, name))) return null;
  return text.replaceAll(VARIABLE, (_, name: string) => String(variables[name]));
}

function textOf(texts: Texts, key: string): string | null {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return text === undefined || text.trim() === "" ? null : text;
}
