import { readPattern } from "#app/domain/triggers/safe-pattern.ts";
import { inSlices } from "./in-slices.ts";

const MOST = 500;

/**
 * Reads the patterns of settings as they were sent, a few at a time, so that nobody else waits: hundreds of them take a
 * tenth of a second. What has been read is remembered, so that whoever checks the settings next is answered at once.
 */
export function readPatterns(sent: unknown): Promise<void> {
  return inSlices(reading(patternsIn(isRecord(sent) ? sent["rules"] : null)));
}

function* reading(patterns: readonly string[]): Generator<undefined, void> {
  for (const source of patterns) {
    readPattern(source);
    yield;
  }
}

const LONGEST = 200;

/** Whatever is a pattern in whatever was sent; what cannot be saved anyway is left out. */
function patternsIn(rules: unknown): string[] {
  if (!Array.isArray(rules) || rules.length > MOST) return [];
  return rules
    .flatMap((rule: unknown): unknown[] => {
      const patterns = isRecord(rule) && isRecord(rule["condition"]) ? rule["condition"]["patterns"] : null;
      return Array.isArray(patterns) ? patterns.slice(0, MOST) : [];
    })
    .filter((source) => typeof source === "string")
    .map((source) => source.trim())
    .filter((source) => source.length <= LONGEST)
    .slice(0, MOST);
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === "object" && it !== null;
}
