import { useEffect, useState } from "react";

const SECOND_MS = 1_000;

/** The server's time, once a second. Null until the page is alive, so that server and browser draw the same. */
export function useNow(behindMs: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now() + behindMs);
    tick();
    const timer = setInterval(tick, SECOND_MS);
    return () => clearInterval(timer);
  }, [behindMs]);
  return now;
}
