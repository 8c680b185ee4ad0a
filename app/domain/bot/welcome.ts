import type { BotLine } from "#app/domain/conversation/events.ts";
import type { Words } from "#app/domain/words.ts";
import type { KnowledgeIndex } from "./knowledge.ts";
import { findArticle } from "./find-article.ts";

const NAMED_TOPICS = 4;

/** The answer to an opening "hi": what the bot can help with, resting on the shop's contact or help article. */
export function welcome(index: KnowledgeIndex, words: Words): { text: string; bot: BotLine } | null {
  const article = findArticle(index, ["contact", "opening-hours"]) ?? helpArticle(index);
  if (!article) return null;
  const titles = index.articles
    .filter((one) => one !== article)
    .slice(0, NAMED_TOPICS)
    .map((one) => one.title);
  const text =
    titles.length > 0
      ? words("bot.welcome", { titles: titles.join(", "), title: article.title })
      : words("bot.greeting");
  const { kind, title, url } = article;
  return { text, bot: { kind: "answer", source: { kind, title, url }, match: 1 } };
}

function helpArticle(index: KnowledgeIndex) {
  return (
    index.articles.find(({ title }) => /\b(?:help|faq|faqs|support|questions|contact)\b/i.test(title)) ?? null
  );
}
