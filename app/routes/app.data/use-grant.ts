import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";

/** Shopify tells Baton by a webhook: mostly within a second, now and then within a minute. */
const LOOK_AGAIN_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

type Told = "granted" | "declined" | "waiting" | "failed";

/** Asks the merchant for an optional scope, in Shopify's own dialog, and looks again until Baton has heard the answer. */
export function useGrant(granted: readonly string[]) {
  const { revalidate } = useRevalidator();
  const [asking, setAsking] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [looks, setLooks] = useState(0);
  const isThere = asking !== null && granted.includes(asking);

  useEffect(() => {
    if (told !== "waiting" || asking === null) return;
    const pause = LOOK_AGAIN_MS[looks];
    if (isThere || pause === undefined) {
      setTold(isThere ? "granted" : "waiting");
      return setAsking(null);
    }
    const timer = setTimeout(() => {
      revalidate();
      setLooks(looks + 1);
    }, pause);
    return () => clearTimeout(timer);
  }, [told, asking, isThere, looks]);

  async function grant(scope: string): Promise<void> {
    setAsking(scope);
    setLooks(0);
    setTold(null);
    try {
      const { result } = await shopify.scopes.request([scope]);
      if (result === "granted-all") return setTold("waiting");
      setTold("declined");
    } catch {
      setTold("failed");
    }
    setAsking(null);
  }
  return { grant, asking, told };
}
