import type { Line } from "../tests/support/stack-types.ts";

/** One line of the log as the shopper sees it. */
export function lineText(line: Line, ms: number): string {
  const time = `${String(Math.round(ms)).padStart(6)} ms`;
  return `${time}  ${String(line.seq).padStart(2)}  ${whatHappened(line)}`;
}

function whatHappened({ type, author, text, ...more }: Line): string {
  const source = named("source", more["source"]);
  const says = text === undefined ? "" : ` ${text}${source}${named("link", more["link"])}`;
  if (type === "message.posted") return `${name(author, more["agentName"])}:${says}`;
  if (type === "wait.told") return `wait, ${String(more["kind"] ?? "update")}:${says}`;
  if (type === "handoff.requested") return `→ handed over to ${String(more["queueName"])}${says}`;
  if (type === "conversation.claimed") return `→ ${String(more["agentName"])} has the conversation${says}`;
  if (type === "conversation.rated") return `→ rated ${String(more["score"])} of 5`;
  return `→ ${type}${says}`;
}

function named(what: string, page: unknown): string {
  const { title, url } = (page ?? {}) as { title?: string; url?: string };
  return title === undefined ? "" : `  [${what}: ${title}, ${url ?? ""}]`;
}

function name(author: string | undefined, agentName: unknown): string {
  return author === "agent" ? `agent ${String(agentName ?? "")}`.trim() : (author ?? "system");
}
