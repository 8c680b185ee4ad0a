import type { TeamMember } from "#app/services/settings-shape.ts";

/** A member while the team is being changed; one who is removed goes when it is saved. */
export type DraftMember = TeamMember & { readonly isRemoved?: true };

/** Back in the team, as if nobody had thought of it. */
export function kept({ isRemoved: _removed, ...member }: DraftMember): DraftMember {
  return member;
}
