import { z } from "zod";
import type { ShopTopic } from "#app/domain/shop.ts";
import { SHIPPED_TOPICS } from "#app/domain/understanding/topics/shipped-topics.ts";
import { keepable, newId, unique, written } from "./settings-values.ts";

/** A topic of the shop may not be called like one that Baton brings: rules name both. */
const shipped: ReadonlySet<string> = new Set(SHIPPED_TOPICS);
const MOST_TOPICS = 200;
const MOST_PHRASES = 200;
const LONGEST_PHRASE = 200;
const LONGEST_NAME = 60;

/** One subject of the shop's own. Blank phrases and those that are there twice are left out. */
const TopicShape = z.strictObject({
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/, "must be 1 to 64 letters, digits, - or _")
    .refine((id) => !shipped.has(id), "is the name of a topic that Baton brings")
    .default(newId),
  name: written(LONGEST_NAME),
  phrases: z
    .array(z.unknown(), "must be a list of phrases")
    .max(MOST_PHRASES, `must be at most ${MOST_PHRASES} phrases`)
    .pipe(z.array(keepable.trim().max(LONGEST_PHRASE, `must be at most ${LONGEST_PHRASE} letters`)))
    .transform((phrases) => [...new Set(phrases.filter((phrase) => phrase !== ""))])
    .refine((phrases) => phrases.length > 0, "must have at least one phrase"),
});

const ids = unique<ShopTopic>("id", ({ id }) => id);
const names = unique<ShopTopic>("name", ({ name }) => name.toLowerCase());

/** The shop's own topics. Their number is looked at before anything in them. */
export const TopicsShape = z
  .array(z.unknown(), "must be a list of topics")
  .max(MOST_TOPICS, `must be at most ${MOST_TOPICS} topics`)
  .pipe(z.array(TopicShape))
  .refine(ids.check, ids.message)
  .refine(names.check, names.message);
