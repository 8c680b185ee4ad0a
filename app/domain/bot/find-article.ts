import type { Article } from "#app/domain/shop.ts";
import type { Topic } from "#app/domain/understanding/topic-phrases.ts";
import type { KnowledgeIndex } from "./knowledge.ts";

/** The shop's article about the first of these topics that has one: by its title, else by one of its headings. */
export function findArticle(index: KnowledgeIndex, topics: readonly Topic[]): Article | null {
  for (const topic of topics) {
    const entry =
      index.entries.find(({ titleTopics }) => titleTopics.has(topic)) ??
      index.entries.find(({ headTopics }) => headTopics.has(topic));
    if (entry) return entry.passage.article;
  }
  return null;
}
