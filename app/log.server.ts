import pino from "pino";
import { singleton } from "./singleton.ts";

const SECRETS = /\b(?:vt_|shpat_|shpua_|whsec_|eyJ)[\w.-]{8,}|\b(?:signature|id_token|hmac)=[^&\s"]+/g;

const ADDRESSES = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The text without whatever looks like a token, a signature or an e-mail address. */
export function cleaned(text: string): string {
  return text.replace(SECRETS, "[secret]").replace(ADDRESSES, "[e-mail]");
}

/** One JSON line an event. Whatever looks like a token or an address is cut out, wherever in the line it stands. */
export const log = singleton("log", () =>
  pino({
    level: process.env["LOG_LEVEL"] ?? "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: cleaned },
  }),
);
