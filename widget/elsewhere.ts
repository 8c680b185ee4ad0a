import { attempt, listen, PREFIX } from "./shared.ts";

/** What earlier pages and other tabs of this shop left under keys that begin like this. */
export function leftBehind(prefix: string): string[] {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  return keys
    .filter((key) => key.startsWith(PREFIX + prefix))
    .map((key) => attempt(() => localStorage.getItem(key)) ?? "");
}

/** Calls back when another tab of this shop wrote a value. Returns the undo. */
export function onElsewhere(written: (key: string, value: string) => void): () => void {
  return listen(window, "storage", (event) => {
    const { key, newValue } = event as StorageEvent;
    if (key?.startsWith(PREFIX) && newValue) written(key.slice(PREFIX.length), newValue);
  });
}
