import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { QueueMode } from "#app/domain/shop.ts";
import type { Rows } from "./state.ts";

/** A colleague, as `GET /agent/team` tells of one. */
export type Colleague = {
  readonly agentId: string;
  readonly name: string;
  readonly isPresent: boolean;
  readonly isAway: boolean;
  readonly capacity: number;
  readonly load: number;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
};

/** A queue, as it stands now. */
export type TeamQueue = {
  readonly queueId: string;
  readonly name: string;
  readonly mode: QueueMode;
  readonly isOpen: boolean;
  readonly opensAt: string | null;
  readonly waiting: number;
  readonly longestWaitSince: string | null;
  /** How many of its people are there, and how many of them have room. */
  readonly online: number;
  readonly free: number;
  /** How it wants to sound; null: nothing said. */
  readonly tone: string | null;
  /** Who hears of its service levels; null: the admins. */
  readonly leadId: string | null;
  /** Who may answer in it; null: everybody who is trained for it. */
  readonly members: readonly string[] | null;
  readonly skills: readonly string[];
  /** Nobody else may take one of it, not even once. */
  readonly isSpecialist: boolean;
};

export type Team = { readonly agents: readonly Colleague[]; readonly queues: readonly TeamQueue[] };

/** The queue that a conversation stands or stood in. */
export function queueOf(
  team: Team | null,
  { queueName }: Pick<InboxRow, "queueName">,
): TeamQueue | undefined {
  return team?.queues.find(({ name }) => name === queueName);
}

/** Whether somebody waits whom the next in line would give to this agent; a manual queue gives out nobody. */
export function hasNext(rows: Rows, team: Team | null, agentId: string): boolean {
  if (team === null) return false;
  return [...rows.values()].some((row) => {
    // What a colleague is being asked is theirs to answer.
    const isFree = row.holder === "queue" && (row.offered?.agentId ?? agentId) === agentId;
    const queue = isFree ? queueOf(team, row) : undefined;
    return queue !== undefined && queue.mode !== "manual" && amIn(team, queue, agentId);
  });
}

/** Whether somebody belongs to a queue and is trained for it. */
export function isIn(
  { members, skills }: Pick<TeamQueue, "members" | "skills">,
  agent: Pick<Colleague, "agentId" | "skills">,
): boolean {
  return (members?.includes(agent.agentId) ?? true) && skills.every((skill) => agent.skills.includes(skill));
}

/** Whether this agent answers in a queue; somebody who was added a moment ago is trained for nothing yet. */
export function amIn(team: Team, queue: TeamQueue, agentId: string): boolean {
  return isIn(queue, team.agents.find((it) => it.agentId === agentId) ?? { agentId, skills: [] });
}

/** In one word whether a colleague would take something now. */
export function standing({
  isPresent,
  isAway,
  load,
  capacity,
}: Colleague): "absent" | "away" | "full" | "free" {
  if (!isPresent) return "absent";
  if (isAway) return "away";
  return load < capacity ? "free" : "full";
}

const FREE_FIRST = ["free", "full", "away", "absent"] as const;

/** Who could take over, those with most room first. */
export function colleagues(team: Team, queue: TeamQueue, myId: string): Colleague[] {
  return team.agents
    .filter((agent) => agent.agentId !== myId && isIn(queue, agent))
    .toSorted(
      (one, other) =>
        FREE_FIRST.indexOf(standing(one)) - FREE_FIRST.indexOf(standing(other)) ||
        one.load / one.capacity - other.load / other.capacity ||
        one.name.localeCompare(other.name, "en"),
    );
}
