import english from "../locales/admin.en.json" with { type: "json" };
import { makeWords } from "./domain/words.ts";

/** The sentences that the server says to members of staff. */
export const adminWords = makeWords(english, {});
