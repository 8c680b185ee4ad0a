import type { HandoffReason } from "#app/domain/conversation/events.ts";
import { cut } from "#app/domain/cut.ts";
import type { Words } from "#app/domain/words.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";
import { escapeHtml, oneLine } from "#app/domain/words/mail-text.ts";

export type Answer = {
  readonly text: string;
  readonly agentName: string;
  readonly shopName: string;
  /** Of the storefront, where the chat is. */
  readonly url: string;
  readonly reason: HandoffReason;
  /** The first line of the context block: topic · order · … */
  readonly issue: string;
  /** The shopper's language, among those that the chat speaks, and its words. */
  readonly language: ChatLanguage;
  readonly words: Words;
};

type AnswerMail = { readonly subject: string; readonly text: string; readonly html: string };

const MOST_SUBJECT_LETTERS = 120;
const ORDER = /^[\p{L} ]{0,20}(#[\p{L}\p{N}-]{1,30})$/u;

/** One line of an agent as a mail: what they wrote, from whom, and the way back to the chat. */
export function answerMail(answer: Answer): AnswerMail {
  const { text, agentName, shopName, url, language, words } = answer;
  const from = words("mail.from", { agent: agentName, shop: shopName });
  const [before, after] = words("mail.back", { url: LINK }).split(LINK);
  const parts = [text.trim(), from];
  const paragraphs = parts.map((part) => `<p>${escapeHtml(part).replace(/\r\n?|\n/g, "<br>\n")}</p>`);
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  const back = `<p><small>${escapeHtml(before ?? "")}${link}${escapeHtml(after ?? "")}</small></p>`;
  return {
    subject: subjectOf(answer),
    text: [...parts, `${before ?? ""}${url}${after ?? ""}`].join("\n\n"),
    html: `<!doctype html>\n<html lang="${language}"><body>\n${[...paragraphs, back].join("\n")}\n</body></html>\n`,
  };
}

/** Stands where the address goes, so that all around it is escaped and it becomes a link. */
const LINK = "\u0000";

/**
 * The shop, and what it is about in the shop's own words: the topic and the order, never what the shopper wrote. Topics are
 * the team's words and English. Of a regulated topic, which is often health, a locked screen shows nothing.
 */
function subjectOf({ issue, reason, shopName, language, words }: Answer): string {
  const shop = oneLine(shopName);
  const [topic = "", second = ""] = issue.split(" · ");
  const order = ORDER.exec(second);
  const isTopicSaid = language === "en" && topic !== "" && topic !== words("topic.unknown");
  const parts = isTopicSaid ? [topic, ...(order ? [order[0]] : [])] : order ? [order[1]] : [];
  const about = oneLine(parts.join(", "));
  const subject =
    reason === "regulated" || about === ""
      ? words("mail.subject", { shop })
      : words("mail.subject.about", { shop, issue: about });
  return cut(subject, MOST_SUBJECT_LETTERS);
}
