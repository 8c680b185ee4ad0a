import { say, sayValue } from "#app/components/words.ts";
import type { ShopFacts } from "#app/domain/triggers/shop-facts.ts";
import type { Reading } from "#app/domain/understanding/reading.ts";

/** What was understood of a message, a short line each; what there is nothing to say of is left out. */
export function readingLines(reading: Reading | null, { topics }: Pick<ShopFacts, "topics">): string[] {
  if (!reading) return [];
  const { topic, mood, direction, wantsPerson, dissatisfied, abuse, rephrases, botAnswer, entities } =
    reading;
  const named = topic && (topics.find(({ id }) => id === topic.name)?.label ?? topic.name);
  return [
    topic && named
      ? say("try.reads.topic", { topic: named, sure: percent(topic.confidence) })
      : say("try.reads.no-topic"),
    say("try.reads.mood", { mood: sayValue("try.mood", mood.label) }),
    direction === "steady" ? "" : say(`try.reads.${direction}`),
    wantsPerson.decision ? say("try.reads.person", { sure: percent(wantsPerson.score) }) : "",
    dissatisfied.decision ? say("try.reads.dissatisfied", { sure: percent(dissatisfied.score) }) : "",
    abuse.decision ? say("try.reads.abuse") : "",
    rephrases ? say("try.reads.rephrases", { turn: rephrases.turn + 1 }) : "",
    botAnswer?.repeated ? say("try.reads.repeated") : "",
    botAnswer?.notKnown ? say("try.reads.not-known") : "",
    ...entities.map(({ kind, value }) => `${sayValue("try.entity", kind)}: ${value}`),
  ].filter((line) => line !== "");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
