import { say } from "../words.ts";
import type { Refusal } from "./agent-api.ts";

type Props = { refused: Refusal | null; who: string; onNext: () => void };

/** Why it was not done. Who was faster is told by name; a queue that gives out the next in line has it at hand. */
export function RefusedLine({ refused, who, onNext }: Props) {
  if (!refused) return null;
  return (
    <p className="bt-problem" role="alert">
      {refusalWords(refused, who)}{" "}
      {refused.code === "take-next" && (
        <button type="button" className="bt-plain" onClick={onNext}>
          {say("conversation.next")}
        </button>
      )}
    </p>
  );
}

export function refusalWords({ code, by, message }: Refusal, who: string): string {
  if (code === "already-claimed" && by !== undefined) return say("offer.gone.taken", { who, name: by });
  return message || say("problem.notReached");
}
