import { say } from "#app/components/words.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { Tried } from "#app/services/try-matrix.server.ts";
import type { RuleSet } from "./rule-sets.ts";
import { Verdict } from "./verdict.tsx";

type Props = { tried: Tried; facts: ShopFacts; set: RuleSet };

/** The conversation as it was typed, and under each message of the shopper what the rules say of it. */
export function TriedTurns({ tried: { turns, trials }, facts, set }: Props) {
  const last = trials.at(-1);
  const isTaken = last?.decision.do === "hand-over";
  return (
    <ol className="bt-try-turns">
      {turns.map(({ role, text }, index) => {
        const trial = trials.find(({ turn }) => turn === index);
        const isAfter = isTaken && index > last.turn;
        return (
          <li key={index} data-role={role} data-after={isAfter}>
            <p className="bt-try-who">{say(`try.who.${role}`)}</p>
            <p className="bt-try-said">{text}</p>
            {trial && <Verdict trial={trial} facts={facts} set={set} />}
          </li>
        );
      })}
    </ol>
  );
}
