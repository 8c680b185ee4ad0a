import { work } from "#app/adapters/jobs.server.ts";
import { closeMail } from "#app/adapters/mail.server.ts";
import { ConversationId, ShopId } from "#app/domain/ids.ts";
import { sendAnswerMail } from "./send-answer-mail.server.ts";
import { sendCode } from "./send-code.server.ts";

/** Less than a process is given to stop. */
const FINISH_MS = 5_000;

/**
 * Sends what is queued to go out by e-mail. Returns the stop, which lets a mail that is under way finish; one that a silent
 * server holds up is cut off, and sent by whoever takes over.
 */
export async function startMailWorkers(): Promise<() => Promise<void>> {
  const stops = await Promise.all([
    work("mail.send", ({ shopId, conversationId, seq }) =>
      sendAnswerMail(ShopId(shopId), { conversationId: ConversationId(conversationId), seq }),
    ),
    work("code.send", ({ shopId, verificationId }) => sendCode(ShopId(shopId), verificationId)),
  ]);
  return async () => {
    const late = setTimeout(closeMail, FINISH_MS);
    await Promise.all(stops.map((stop) => stop()));
    clearTimeout(late);
    closeMail();
  };
}
