import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { readBody } from "../net/exchange.ts";
import { readMail, type ReadMail } from "./read-mail.ts";

/** A mail as it came in. `to` is whom it was given to, whatever its headers say. */
export type ReceivedMail = ReadMail & {
  readonly number: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly at: Date;
  readonly raw: string;
};

export type Mailbox = {
  /** `smtp://127.0.0.1:PORT` */
  readonly url: string;
  /** Oldest first. */
  readonly mails: readonly ReceivedMail[];
  /** What every receiver is answered with from now on, such as 550 or 451; null: taken. */
  refuse(code: number | null): void;
  /** Takes no connection, until it is let up again under the same address. */
  down(on: boolean): Promise<void>;
  close(): Promise<void>;
};

type Answer = (error?: Error | null) => void;

const LOOPBACK = "127.0.0.1";
/** Connections that are kept open for the next mail are cut after that. */
const CLOSE_MS = 50;

/** A mail server on loopback that keeps what it is given and passes nothing on. */
export async function openMailbox(now: () => Date): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  let refusal: number | null = null;
  const take = async (stream: SMTPServerDataStream, from: string, to: string[]) => {
    const raw = await readBody(stream);
    const number = mails.length + 1;
    mails.push({ ...readMail(raw), number, from, to, at: now(), raw: raw.toString("utf8") });
  };
  const open = async (port: number) => {
    const server = new SMTPServer({
      // A certificate that nobody trusts would end every mail; there is no network between.
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: CLOSE_MS,
      onRcptTo: ({ address }, _session, answer: Answer) => {
        if (refusal === null) return answer();
        answer(Object.assign(new Error(`<${address}> is not wanted here`), { responseCode: refusal }));
      },
      onData: (stream, { envelope: { mailFrom, rcptTo } }, answer: Answer) => {
        const from = mailFrom ? mailFrom.address : "";
        take(
          stream,
          from,
          rcptTo.map(({ address }) => address),
        ).then(() => answer(), answer);
      },
    });
    // Whoever leaves in the middle is no trouble of ours.
    server.on("error", () => undefined);
    await new Promise<void>((resolve) => server.listen(port, LOOPBACK, () => resolve()));
    return server;
  };
  let server: SMTPServer | null = await open(0);
  const { port } = server.server.address() as AddressInfo;
  const shut = async () => {
    const closing = server;
    server = null;
    if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
  };
  return {
    url: `smtp://${LOOPBACK}:${port}`,
    mails,
    refuse: (code) => (refusal = code),
    async down(on) {
      if (on) await shut();
      else server ??= await open(port);
    },
    close: shut,
  };
}
