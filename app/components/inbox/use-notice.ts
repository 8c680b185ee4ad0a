import { useCallback, useEffect, useState } from "react";

const STAYS_MS = 12_000;

export type Notice = { readonly text: string; readonly n: number };

/** One sentence about what just happened; the next one takes its place. */
export function useNotice() {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return {
    notice,
    tell: useCallback((text: string) => setNotice((was) => ({ text, n: (was?.n ?? 0) + 1 })), []),
    clear: useCallback(() => setNotice(null), []),
  };
}
