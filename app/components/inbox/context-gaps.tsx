import { Button } from "@shopify/polaris";
import type { ContextGap } from "#app/contract/context-block.ts";
import { say, sayValue } from "../words.ts";
import { type Fix, useFix } from "./use-fix.ts";

type Props = { gaps: readonly ContextGap[]; onFixed: () => void };

/** What is not shown and why, each with the one press that brings it where there is one. */
export function ContextGaps({ gaps, onFixed }: Props) {
  const { fix, busy, told } = useFix(onFixed);
  if (gaps.length === 0) return null;
  return (
    <div className="bt-gaps">
      <h3>{say("context.missing")}</h3>
      <ul>
        {gaps.map(({ text, fix: way }) => (
          <li key={text}>
            {text}
            {way && (
              <Button
                variant="plain"
                loading={busy === keyOf(way)}
                disabled={busy !== null}
                accessibilityLabel={labelOf(way)}
                onClick={() => void fix(way)}
              >
                {say(way.kind === "reconnect" ? "context.fix.reconnect" : "context.fix.grant")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="bt-muted">
        {told && say(`context.fix.${told}`)}
      </p>
    </div>
  );
}

function keyOf(fix: Fix): string {
  return fix.kind === "reconnect" ? fix.kind : fix.scope;
}

/** Begins as the button reads, so that it is found by what is seen. */
function labelOf(fix: Fix): string {
  if (fix.kind === "reconnect") return say("context.fix.reconnect");
  return say("context.fix.grant.of", { scope: sayValue("data.scope", fix.scope) });
}
