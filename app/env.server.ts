import { parseEnv } from "./parse-env.ts";

/** Read once at start: a missing variable stops the boot, not the first shopper's message. */
export const env = parseEnv(process.env);
