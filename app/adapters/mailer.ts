import { createTransport } from "nodemailer";
import { ok, refuse, type Result } from "#app/domain/result.ts";

/** One mail to one person. Nothing in it is trusted: the transport writes every header. */
export type Mail = {
  readonly to: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for the same mail, however often it is tried, so that one that comes twice is seen to be one. */
  readonly id: string;
  /** The ids of the mails that it follows, oldest first. */
  readonly after: readonly string[];
  readonly date: Date;
};

/**
 * `refused`: the receiving side will not have it, and trying again would find the same. `down`: anything else, our own
 * sign-in included, that may be mended. `why` is a code, without the address that the server's sentence would repeat.
 */
export type MailRefusal =
  { readonly code: "refused"; readonly why: string } | { readonly code: "down"; readonly why: string };

export type Mailer = {
  readonly send: (mail: Mail) => Promise<Result<null, MailRefusal>>;
  /** What is under way ends as `down`. */
  readonly close: () => void;
};

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
const IDLE_MS = 30_000;
const MOST_CONNECTIONS = 2;
/** One address and nothing around it: of a list, the transport would serve each. */
const ONE_ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
const ON_THIS_MACHINE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Sends through one mail server (`smtp://` or `smtps://` with user and password), over a few connections that stay open for a
 * while. Resolves with ok only after the server took the mail.
 */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MOST_CONNECTIONS,
    // The job tries again, and knows when it did.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    idleTimeout: IDLE_MS,
    requireTLS: !mayBePlain(new URL(url)),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const idOf = (id: string) => `<${id}@${domain}>`;
  return {
    async send({ to, fromName, id, after, ...said }) {
      if (!ONE_ADDRESS.test(to)) return refuse({ code: "refused", why: "EADDRESS" });
      const earlier = after.map(idOf);
      const last = earlier.at(-1);
      try {
        await transport.sendMail({
          ...said,
          from: { name: fromName, address: from },
          to: { name: "", address: to },
          // Who gets it is this one address, whatever the headers look like.
          envelope: { from, to: [to] },
          messageId: idOf(id),
          ...(last !== undefined && { inReplyTo: last, references: earlier }),
          xMailer: false,
        });
        return ok(null);
      } catch (error) {
        return refuse(refusalOf(error));
      }
    },
    close: () => transport.close({ force: true }),
  };
}

/** Beyond this machine mail goes out encrypted or not at all, unless the address says `?ignoreTLS=true`. */
function mayBePlain({ hostname, searchParams, protocol }: URL): boolean {
  return protocol === "smtps:" || ON_THIS_MACHINE.has(hostname) || searchParams.get("ignoreTLS") === "true";
}

function refusalOf(error: unknown): MailRefusal {
  const { code, responseCode, command, permanent } = (error instanceof Error ? error : {}) as Failure;
  const why = [code ?? "unknown", responseCode].filter((part) => part !== undefined).join(" ");
  const isOfTheMail = command === "RCPT TO" || code === "EMESSAGE";
  return permanent === true && isOfTheMail ? { code: "refused", why } : { code: "down", why };
}

/** What the transport adds to an error. */
type Failure = { code?: string; responseCode?: number; command?: string; permanent?: boolean };
