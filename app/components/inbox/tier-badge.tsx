import { sayValue } from "../words.ts";

/** Nothing for a shopper of whom nothing is known: a badge that says "unknown" tells nobody anything. */
export function TierBadge({ tier }: { tier: string }) {
  if (tier === "unknown") return null;
  return (
    <span className="bt-tier" data-tier={tier}>
      {sayValue("tier", tier)}
    </span>
  );
}
