/** What a code opened is closed after so long without a word of the shopper. */
export const IDLE_MS = 30 * 60_000;
/** However busy the chat: a browser that is left open does not stay trusted. */
const LONGEST_MS = 24 * 3_600_000;

type Happened = { readonly type: string; readonly author?: string; readonly at: Date | string };

/**
 * The last time a code was entered in a log, and until when that counts: each thing the shopper did since then, in time,
 * begins the half hour anew. What has ended stays ended. Null: no code was ever entered.
 */
export function lastVerified<Event extends Happened>(
  events: readonly Event[],
): { readonly verified: Event; readonly until: Date } | null {
  let found: { verified: Event; began: number; until: number } | null = null;
  for (const event of events) {
    const at = timeOf(event);
    if (event.type === "shopper.verified") found = { verified: event, began: at, until: at + IDLE_MS };
    else if (found && event.author === "shopper" && at < found.until)
      found.until = Math.min(found.began + LONGEST_MS, Math.max(found.until, at + IDLE_MS));
  }
  return found && { verified: found.verified, until: new Date(found.until) };
}

function timeOf({ at }: Happened): number {
  return new Date(at).getTime();
}
