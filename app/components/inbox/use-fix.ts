import { useState } from "react";
import type { ContextGap } from "#app/contract/context-block.ts";

export type Fix = NonNullable<ContextGap["fix"]>;
/** `granted` and `reconnected`: done, and what was missing comes as Shopify answers. */
type Told = "granted" | "reconnected" | "declined" | "failed";

/** Brings what is missing: Shopify's own dialog for a scope, or the exchange of tokens that opening the app does. */
export function useFix(onFixed: () => void) {
  const [busy, setBusy] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);

  async function fix(way: Fix): Promise<void> {
    setBusy(way.kind === "reconnect" ? way.kind : way.scope);
    setTold(null);
    const done = await (way.kind === "reconnect" ? reconnect() : grant(way.scope)).catch(
      () => "failed" as const,
    );
    setTold(done);
    setBusy(null);
    if (done === "granted" || done === "reconnected") onFixed();
  }
  return { fix, busy, told };
}

async function grant(scope: string): Promise<Told> {
  const { result } = await shopify.scopes.request([scope]);
  return result === "granted-all" ? "granted" : "declined";
}

/** The app's own page, asked for with a session token, takes a new token for the shop where the old one is gone. */
async function reconnect(): Promise<Told> {
  const { ok } = await fetch("/app", { headers: { accept: "text/html" } });
  return ok ? "reconnected" : "failed";
}
