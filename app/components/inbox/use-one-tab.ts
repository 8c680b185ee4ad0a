import { useEffect, useState } from "react";

/** True in one of the browser's tabs that want it, so that two open inboxes of a shop do not sound at once. */
export function useOneTab(isWanted: boolean): boolean {
  const [isOurs, setIsOurs] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    // Two sounds are better than none.
    if (!("locks" in navigator)) return setIsOurs(true);
    const over = new AbortController();
    const { signal } = over;
    const hold = () =>
      new Promise<void>((release) => {
        if (signal.aborted) return release();
        setIsOurs(true);
        signal.addEventListener("abort", () => release());
      });
    navigator.locks.request(`baton.alerts:${shop()}`, { signal }, hold).catch(() => {
      // Given up before it was ours.
    });
    return () => {
      over.abort();
      setIsOurs(false);
    };
  }, [isWanted]);
  return isOurs;
}

function shop(): string {
  return typeof shopify === "undefined" ? "" : (shopify.config.shop ?? "");
}
