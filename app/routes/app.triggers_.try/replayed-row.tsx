import { Link } from "@shopify/polaris";
import { titleOf } from "#app/components/matrix/say-rule.ts";
import { say, sayValue } from "#app/components/words.ts";
import type { Fired } from "#app/domain/replay/play.ts";
import type { Replayed } from "#app/services/replay-matrix.server.ts";
import type { RuleSet } from "./rule-sets.ts";

type Compared = Replayed["conversations"][number];

/** One conversation behind a number: how it began, and where each of the two matrices acts. */
export function ReplayedRow({ it, set }: { it: Compared; set: RuleSet }) {
  const words = it.changed.handoff?.evidence.words ?? it.changed.offer?.evidence.words ?? [];
  return (
    <li>
      <p className="bt-replay-opening">
        {it.from === "shop" ? (
          <Link url={`/app/inbox?conversation=${it.id}`}>{it.opening || say("replay.no-words")}</Link>
        ) : (
          it.opening || say("replay.no-words")
        )}
      </p>
      <dl>
        <dt>{say("replay.now")}</dt>
        <dd>{course(it.now, null)}</dd>
        <dt>{say("replay.changed")}</dt>
        <dd>
          {course(it.changed, set)}
          {words.length > 0 && ` (${words.map((word) => `“${word}”`).join(", ")})`}
        </dd>
      </dl>
    </li>
  );
}

function course({ handoff, offer }: Compared["now"], set: RuleSet | null): string {
  if (handoff) return say("replay.hands-over", told(handoff, set));
  if (offer) return say("replay.offers-person", told(offer, set));
  return say("replay.with-bot");
}

function told({ turn, reason, ruleId }: Fired, set: RuleSet | null): { line: number; why: string } {
  const rule = set?.rules.find(({ id }) => id === ruleId);
  return { line: turn + 1, why: rule ? titleOf(rule) : sayValue("reason", reason) };
}
