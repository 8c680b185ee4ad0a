import { existsSync } from "node:fs";
import { resolve } from "node:path";

export type DemoOptions = {
  /** Play a shopper and an agent. */
  plays: boolean;
  /** Play these shoppers' messages instead. */
  file: string | null;
  /** Stop everything afterwards. */
  exits: boolean;
};

const USAGE = "npm run demo [-- --play [FILE]] [--exit]";

/** What was asked for on the command line; throws a sentence when it is not clear. */
export function parseDemoOptions(args: string[]): DemoOptions {
  const options: DemoOptions = { plays: false, file: null, exits: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--exit") options.exits = true;
    else if (arg === "--play") {
      options.plays = true;
      if (rest[0] !== undefined && !rest[0].startsWith("--")) options.file = fromCaller(rest.shift() ?? "");
    } else throw new Error(`“${arg}” is not known here. ${USAGE}`);
  }
  if (options.file !== null && !existsSync(options.file))
    throw new Error(`There is no file ${options.file}.`);
  return options;
}

/** Shoppers' messages, one a line; a blank line begins a new conversation. */
export function parseConversations(text: string): string[][] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .filter((messages) => messages.length > 0);
}

/** npm runs us in the repository's folder, but a path is meant from where the command was typed. */
function fromCaller(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
