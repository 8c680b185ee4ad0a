import { env } from "#app/env.server.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import { singleton } from "#app/singleton.ts";
import { type Mail, type MailRefusal, type Mailer, openMailer } from "./mailer.ts";

const kept = singleton("mailer", (): { mailer: Mailer | null } => ({ mailer: null }));

/** Whether this server can send mail at all: without it nobody may be promised an answer by e-mail. */
export function mailIsOn(): boolean {
  return mailSender() !== null;
}

/** The address that mail is sent from; null where mail is off. */
export function mailSender(): string | null {
  return env.SMTP_URL === undefined ? null : (env.MAIL_FROM ?? null);
}

/** Sends one mail; ok only after the mail server took it. */
export async function sendMail(mail: Mail): Promise<Result<null, MailRefusal>> {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (url === undefined || from === undefined) return refuse({ code: "down", why: "off" });
  kept.mailer ??= openMailer({ url, from });
  return kept.mailer.send(mail);
}

/** Closes the connections to the mail server; the next mail opens new ones. */
export function closeMail(): void {
  kept.mailer?.close();
  kept.mailer = null;
}
