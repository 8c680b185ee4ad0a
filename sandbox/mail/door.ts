import { readFileSync } from "node:fs";
import { join } from "node:path";
import { send, sendHtml, type Exchange } from "../net/exchange.ts";
import { html, type Markup } from "../net/markup.ts";
import type { Mailbox, ReceivedMail } from "./mailbox.ts";

/** Where the mailbox is read, in a browser. */
export const MAIL_HOST = "mailbox.test";

const SHOWN_HEADERS = ["from", "to", "date", "message-id", "in-reply-to", "references"] as const;

/** A page with everything that was sent, and one for each mail. */
export function mailHost({ mails }: Pick<Mailbox, "mails">, { res, url }: Exchange): void {
  if (url.pathname === "/mailbox.css")
    return send(res, 200, "text/css; charset=utf-8", readFileSync(join(import.meta.dirname, "mailbox.css")));
  if (url.pathname === "/") return sendHtml(res, page("Mailbox", list(mails)));
  const [, number, form] = /^\/(\d+)(\/source)?$/.exec(url.pathname) ?? [];
  const mail = mails.find((one) => String(one.number) === number);
  if (!mail) return sendHtml(res, page("No such mail", html`<p><a href="/">All mails</a></p>`), 404);
  if (form) return send(res, 200, "text/plain; charset=utf-8", mail.raw);
  sendHtml(res, page(mail.subject, one(mail)));
}

function list(mails: readonly ReceivedMail[]): Markup {
  if (mails.length === 0)
    return html`<p class="none">
      Nothing yet. What Baton sends by e-mail lands here and goes nowhere else.
    </p>`;
  return html`<p class="note">What Baton sends by e-mail lands here and goes nowhere else.</p>
    <ol>
      ${mails.toReversed().map(
        (mail) =>
          html`<li>
            <a href="/${mail.number}"><b>${mail.subject}</b></a>
            <span>${mail.to.join(", ")}</span> <time>${timeOf(mail)}</time>
            <p>${mail.text.slice(0, 160)}</p>
          </li>`,
      )}
    </ol>`;
}

function one(mail: ReceivedMail): Markup {
  const headers = SHOWN_HEADERS.filter((name) => mail.headers[name] !== undefined);
  return html`<p><a href="/">All mails</a> · <a href="/${mail.number}/source">Source</a></p>
    <dl>
      <dt>given to</dt>
      <dd>${mail.to.join(", ")}</dd>
      ${headers.map(
        (name) =>
          html`<dt>${name}</dt>
            <dd>${mail.headers[name]}</dd>`,
      )}
    </dl>
    <h2>As plain text</h2>
    <pre>${linked(mail.text)}</pre>
    <h2>As HTML</h2>
    <iframe
      title="The mail as HTML"
      sandbox="allow-popups allow-top-navigation-by-user-activation"
      srcdoc="${framed(mail)}"
    ></iframe>`;
}

/** Links open the page itself, not a frame. */
const framed = ({ html: body }: ReceivedMail) =>
  `<base target="_top"><style>body{font:16px/1.5 system-ui}</style>${body}`;

/** Addresses of pages become links, as a mail program would show them. */
function linked(text: string): (string | Markup)[] {
  const parts = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/);
  return parts.map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}

const timeOf = ({ at }: ReceivedMail) => at.toISOString().slice(0, 16).replace("T", " ");

function page(title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/mailbox.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.text;
}
