/** Something true is said this often until the agent's first line. */
export const UPDATE_EVERY_SECONDS = 60;
/** After four hours the shopper is not looking at the chat any more; the last update says that it is the last. */
export const LAST_UPDATE = 240;
