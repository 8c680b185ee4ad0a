/** The only "now" that a decision may ask for; never SQL's `now()`, so that one process has one time. */
export function clock(): Date {
  return new Date();
}
