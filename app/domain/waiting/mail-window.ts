import type { HandoffId } from "#app/domain/ids.ts";
import { engagement } from "./engagement.ts";
import type { Opening, WaitTold } from "./window.ts";

export type MailWindow = Opening & {
  /** Where the answer goes; null while it is not known. */
  readonly email: string | null;
  /** Within how many hours the shop answers by e-mail. */
  readonly hours: number;
};

/**
 * What a shopper reads where a person means an e-mail: who answers, by when and to which address, and something useful.
 * No place in a line, and no word every minute: nobody comes to this chat.
 */
export function openMailWindow(input: MailWindow): WaitTold[] {
  const { handoffId, words, email, hours } = input;
  const useful = engagement(input);
  const common = { type: "wait.told", author: "system", handoffId, n: 1, told: null } as const;
  const where =
    email === null ? words("wait.mail.ask", { hours }) : words("wait.mail.known", { hours, email });
  return [
    { ...common, kind: "confirmation", text: confirmation(input), link: null },
    { ...common, kind: "estimate", text: where, link: null },
    { ...common, kind: "engagement", text: useful.text, link: useful.link },
  ];
}

/** The shopper wrote an address to which the answer shall go; `n` counts the confirmations of this handoff. */
export function addressNoted(input: {
  handoffId: HandoffId;
  n: number;
  email: string;
  words: Opening["words"];
}): WaitTold {
  const { handoffId, n, email, words } = input;
  const text = words("wait.mail.noted", { email });
  return {
    type: "wait.told",
    author: "system",
    handoffId,
    kind: "confirmation",
    n,
    text,
    told: null,
    link: null,
  };
}

/** Enough to know it again, not enough to write to: `m…@example.com`. What Shopify seals does not go into the log. */
export function maskedAddress(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${Array.from(name)[0] ?? ""}…@${host}`;
}

function confirmation({ queue, firstName, line, words }: MailWindow): string {
  const variables = { queue: queue.name, name: firstName ?? "" };
  const text = words(`wait.mail.confirmation${firstName === null ? "" : ".named"}`, variables);
  return line === null ? text : `${line} ${text}`;
}
