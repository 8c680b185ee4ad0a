import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { trainTopics } from "../../app/domain/understanding/topics/train-topics.ts";
import type { TopicModel } from "../../app/domain/understanding/topics/topic-model.ts";

/** npm runs a command in the project's folder and says where it was called from. */
const PLACES = [process.env["INIT_CWD"] ?? "", process.cwd()];

/** The file as the caller named it, seen from where they stand; null when there is none. */
export function findFile(name: string): string | null {
  const paths = isAbsolute(name) ? [name] : PLACES.map((place) => join(place, name));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Trains a shop's topics from lines of `{"text","intent"}`. A line that cannot be read is told of and left out. */
export function readTopics(path: string, tell: (problem: string) => void): TopicModel {
  const lines = readFileSync(path, "utf8").split("\n");
  return trainTopics(
    lines.flatMap((line, index) => {
      if (line.trim() === "") return [];
      const example = parse(line);
      if (!example) tell(`${path}, line ${index + 1}: not {"text","intent"}; left out.`);
      return example ?? [];
    }),
  );
}

function parse(line: string): { text: string; intent: string } | null {
  try {
    const { text, intent } = JSON.parse(line) as { text?: unknown; intent?: unknown };
    if (typeof text !== "string") return null;
    return { text, intent: typeof intent === "string" ? intent : "" };
  } catch {
    return null;
  }
}
