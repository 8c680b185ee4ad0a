import pino from "pino";
import { singleton } from "./singleton.ts";

const SECRETS = /\b(?:vt_|shpat_|shpua_|whsec_|eyJ)[\w.-]{8,}|\b(?:signature|id_token|hmac)=[^&\s"]+/g;

/** One JSON line an event. Whatever looks like a token is cut out, wherever in the line it stands. */
export const log = singleton("log", () =>
  pino({
    level: process.env["LOG_LEVEL"] ?? "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: (line: string) => line.replace(SECRETS, "[secret]") },
  }),
);
