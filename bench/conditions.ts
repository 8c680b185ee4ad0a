/** What both sides run under. */
export const CONDITIONS = { DATABASE_POOL: "10" };

/**
 * One machine plays thousands of shoppers here, all from one address and faster than anyone types. The checks stay on;
 * their numbers are out of the way, and the report prints them.
 */
export const LIMITS = {
  BATON_MESSAGES_PER_SECOND: "100000",
  BATON_MESSAGES_BURST: "100000",
  BATON_MESSAGES_PER_ADDRESS: "1000000",
  BATON_STREAMS_PER_VISITOR: "1000",
  BATON_STREAMS_PER_ADDRESS: "100000",
  BATON_STREAMS_PER_SHOP: "100000",
  BATON_STREAMS: "100000",
};
