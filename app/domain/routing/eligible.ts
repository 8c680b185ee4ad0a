import type { Passed } from "#app/domain/handoff/episode.ts";
import type { AgentId } from "#app/domain/ids.ts";
import type { Queue } from "#app/domain/shop.ts";
import type { Member } from "./member.ts";

/** What of a waiting conversation decides who may answer it. */
export type Demand = {
  /** The shopper's language as a tag; null: not known. */
  readonly language: string | null;
  /** Who was asked and did not take it, and when. */
  readonly passed: readonly Passed[];
  /** Who spoke with this shopper last. */
  readonly lastAgentId: AgentId | null;
};

/** Whether somebody belongs to a queue and is trained for it, present or not. */
export function belongs({ id, skills }: Pick<Member, "id" | "skills">, queue: Queue): boolean {
  return (queue.members?.includes(id) ?? true) && queue.skills.every((skill) => skills.includes(skill));
}

/**
 * Who may answer, present or not: of the queue, trained for it, and speaking the shopper's language where anybody there
 * does. Where nobody does, an answer in another language is better than none.
 */
export function eligible(
  queue: Queue,
  { language }: Pick<Demand, "language">,
  members: readonly Member[],
): Member[] {
  const trained = members.filter((member) => belongs(member, queue));
  if (language === null) return trained;
  const speaking = trained.filter((member) => speaks(member, language));
  return speaking.length > 0 ? speaking : trained;
}

/** `pt-BR` is spoken by whoever speaks `pt`. */
export function speaks({ languages }: Pick<Member, "languages">, language: string): boolean {
  return languages.length === 0 || languages.some((spoken) => baseOf(spoken) === baseOf(language));
}

function baseOf(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}
