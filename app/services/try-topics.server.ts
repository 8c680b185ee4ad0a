import { z } from "zod";
import { adminWords as say } from "#app/admin-words.ts";
import { type Alike, alikeTopics } from "#app/domain/questions/alike-topics.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { inSlices } from "./in-slices.ts";
import { teaching, type TopicRead, topicReader } from "./topic-reader.ts";

/** Topics as they are being written: what is still missing does not matter yet. */
const Asked = z.object({
  topics: z
    .array(
      z.object({
        id: z.string().max(64),
        name: z.string().max(1_000),
        phrases: z.array(z.string().max(2_000)).max(1_000),
      }),
    )
    .max(300),
  text: z.string().max(20_000).nullable(),
});

export type Tried = { readonly read: TopicRead | null; readonly alike: readonly Alike[] };

/** What a message would be taken for by these topics, saved or not, and which of them are hard to tell apart. */
export async function tryTopics(body: unknown): Promise<Result<Tried, { code: "invalid"; message: string }>> {
  const asked = Asked.safeParse(body);
  if (!asked.success) return refuse({ code: "invalid", message: say("topics.try.invalid") });
  const { text } = asked.data;
  const topics = asked.data.topics
    .map((topic) => ({ ...topic, phrases: topic.phrases.map((it) => it.trim()).filter((it) => it !== "") }))
    .filter(({ phrases }) => phrases.length > 0);
  const hasText = text !== null && text.trim() !== "";
  const read = hasText ? (await inSlices(topicReader(topics)))(text) : null;
  return ok({ read, alike: await inSlices(alikeTopics(topics, teaching(topics))) });
}
