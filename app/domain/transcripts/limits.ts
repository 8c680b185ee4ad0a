/** What one file may bring. */
export const MAX_FILE_BYTES = 20_000_000;
export const MAX_CONVERSATIONS = 5_000;

/** Rows or records of one file; what comes after is not read. */
export const MAX_ROWS = 250_000;

/** Lines of a conversation beyond this tell nothing new about how it began. */
export const MAX_TURNS = 500;
/** Of one line, in letters. */
export const MAX_TEXT = 4_000;
/** Bad rows are counted on, and shown up to here. */
export const SHOWN_BAD_ROWS = 50;
