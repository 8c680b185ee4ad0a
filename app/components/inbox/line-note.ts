import type { Line } from "#app/contract/line.ts";
import { say, sayValue } from "../words.ts";

/** What happened, in a sentence, for the lines nobody said. */
export function lineNote(line: Line): string {
  const name = line.agentName ?? say("author.agent");
  switch (line.type) {
    case "person.requested":
      return say("line.personRequested");
    case "handoff.requested":
      return handedOver(line);
    case "conversation.claimed":
      return say("line.claimed", { name });
    case "answer.helped":
      return say("line.helped");
    case "conversation.resolved":
      return say("line.resolved", { name, outcome: sayValue("outcome", line.outcome ?? "none") });
    case "conversation.rated":
      return say("line.rated", { score: line.score ?? 0 });
    default:
      return line.text ?? "";
  }
}

function handedOver({ queueName = "", reason = "", evidence }: Line): string {
  const words = evidence?.words.map((word) => `“${word}”`).join(", ") ?? "";
  const why = sayValue("reason", reason).toLocaleLowerCase("en");
  if (words === "") return say("line.handedOver", { queue: queueName, reason: why });
  return say("line.handedOver.words", { queue: queueName, reason: why, words });
}
