import { setTimeout as sleep } from "node:timers/promises";

/** What the work comes to, or null when that takes longer; it then goes on by itself, and fails by itself. */
export async function within<Value>(ms: number, work: Promise<Value>): Promise<Value | null> {
  const patience = new AbortController();
  const late = sleep(ms, null, { signal: patience.signal }).catch(() => null);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}
