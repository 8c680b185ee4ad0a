import { cut } from "#app/domain/cut.ts";
import type { ChatLanguage } from "#app/domain/words/languages.ts";
import { escapeHtml, oneLine } from "#app/domain/words/mail-text.ts";
import type { Words } from "#app/domain/words.ts";
import { CODE_MINUTES } from "./code.ts";

type CodeToSend = {
  readonly code: string;
  readonly orderName: string;
  readonly shopName: string;
  /** The shopper's language, and its words. */
  readonly language: ChatLanguage;
  readonly words: Words;
};

const MOST_SUBJECT_LETTERS = 120;

/** The mail with a code. Its subject carries neither code nor order, because subjects show on locked screens. */
export function codeMail({ code, orderName, shopName, language, words }: CodeToSend) {
  const shop = oneLine(shopName);
  const before = words("mail.code.enter", { shop, order: oneLine(orderName), minutes: CODE_MINUTES });
  const after = words("mail.code.unasked", { shop });
  const html = [
    `<p>${escapeHtml(before)}</p>`,
    `<p style="font-size:28px;letter-spacing:4px"><b>${code}</b></p>`,
    `<p><small>${escapeHtml(after)}</small></p>`,
  ];
  return {
    subject: cut(words("mail.code.subject", { shop }), MOST_SUBJECT_LETTERS),
    text: [before, code, after].join("\n\n"),
    html: `<!doctype html>\n<html lang="${language}"><body>\n${html.join("\n")}\n</body></html>\n`,
  };
}
