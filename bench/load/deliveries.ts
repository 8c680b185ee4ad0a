const CLIENT_ID = '"clientId":"';

const waiting = new Map<string, (now: number) => void>();

/** Calls back with the moment at which this message is read on an open stream. */
export function onDelivery(clientId: string, tell: (now: number) => void): void {
  waiting.set(clientId, tell);
}

export function undelivered(): number {
  return waiting.size;
}

export function forgetDeliveries(): void {
  waiting.clear();
}

/** A line was read. Finds its id without parsing, so that both sides' lines cost the generator the same. */
export function arrived(data: string): void {
  const from = data.indexOf(CLIENT_ID);
  if (from < 0) return;
  const begin = from + CLIENT_ID.length;
  const clientId = data.slice(begin, data.indexOf('"', begin));
  const tell = waiting.get(clientId);
  if (!tell) return;
  waiting.delete(clientId);
  tell(performance.now());
}
