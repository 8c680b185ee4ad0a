import type { AgentId } from "#app/domain/ids.ts";
import { hasRoom, isReady, type Member } from "./member.ts";

/** Whether anybody can be given anything. */
export function anyRoom(team: readonly Member[]): boolean {
  return team.some((member) => isReady(member) && hasRoom(member));
}

/** The team after one of them was given one more. */
export function roomAfter(team: readonly Member[], id: AgentId): Member[] {
  return team.map((member) => (member.id === id ? { ...member, load: member.load + 1 } : member));
}
