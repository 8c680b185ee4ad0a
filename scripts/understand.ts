/**
 * npm run --silent understand -- [--topics FILE.jsonl] < in.jsonl > out.jsonl: what Baton understands of each line, one
 * line out for each line in, in the same order and in constant memory. The contract stands in docs/quality.md.
 */
import { once } from "node:events";
import { answerLine } from "./understand/answer-line.ts";
import { linesOf } from "./understand/lines.ts";
import { findFile, readTopics } from "./understand/read-topics.ts";

const USAGE = "npm run --silent understand -- [--topics FILE.jsonl] < in.jsonl > out.jsonl";

const [option, file, ...more] = process.argv.slice(2);
if ((option !== undefined && option !== "--topics") || (option && !file) || more.length > 0) fail(USAGE);
const path = file === undefined ? null : findFile(file);
if (file !== undefined && path === null) fail(`${file} does not exist.`);
const topics = path === null ? null : readTopics(path, (problem) => console.error(problem));

// Whoever reads may stop in the middle (`| head`): there is nobody left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

for await (const lines of linesOf(process.stdin)) {
  for (const line of lines)
    if (!process.stdout.write(`${answerLine(line, topics)}\n`)) await once(process.stdout, "drain");
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
