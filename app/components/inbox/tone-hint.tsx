import { say } from "../words.ts";
import type { TeamQueue } from "./team.ts";

/** How the team wants to sound, in sight of whoever writes for it; the whole of it on hover and for screen readers. */
export function ToneHint({ queue }: { queue: TeamQueue | undefined }) {
  if (!queue?.tone) return null;
  return (
    <p className="bt-tone" title={queue.tone}>
      <strong>{say("conversation.tone", { queue: queue.name })}</strong> {queue.tone}
    </p>
  );
}
