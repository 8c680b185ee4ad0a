import packed from "#app/domain/understanding/weights/topics.json" with { type: "json" };
import { bytesOf } from "#app/domain/understanding/model/bytes.ts";
import type { Acceptance } from "./judge.ts";
import { unpackMeanings } from "./meanings.ts";
import { unpackTopics } from "./packed-topics.ts";
import type { TopicModel } from "./topic-model.ts";

export const MEANINGS = unpackMeanings(packed.meanings);
export const ELSEWHERE: Int8Array = bytesOf(packed.elsewhere);
/** When to believe a guess among a shop's own topics, and among those that are shipped. */
export const ACCEPTANCE: Acceptance = packed.acceptance;
export const SHIPPED_ACCEPTANCE: Acceptance = packed.shippedAcceptance;
/** How often a phrase that was heard is right where the guess is not believed, 0 to 1. */
export const HEARD_ALONE: number = packed.heardAlone;
export const SHIPPED_TOPICS: TopicModel = unpackTopics(packed.shipped, MEANINGS);
