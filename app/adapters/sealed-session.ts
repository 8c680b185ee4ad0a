import { Session } from "@shopify/shopify-api";
import type { SessionRow } from "#app/data/sessions.server.ts";
import type { Vault } from "./vault.server.ts";

const LONG_AGO = new Date(0);

type Stored = ReturnType<Session["toObject"]>;

export function sealSession(vault: Vault, session: Session): SessionRow {
  return {
    id: session.id,
    isOnline: session.isOnline,
    expiresAt: session.expires ?? null,
    sealed: vault.seal(place(session.id), JSON.stringify(session.toObject())),
  };
}

export function unsealSession(vault: Vault, row: SessionRow): Session {
  const stored = JSON.parse(vault.unseal(place(row.id), row.sealed).toString()) as Stored;
  const { expires, refreshTokenExpires, ...rest } = stored;
  return new Session({
    ...rest,
    ...expiry(expires, stored.refreshToken),
    ...(refreshTokenExpires && { refreshTokenExpires: new Date(refreshTokenExpires) }),
  });
}

/** A token that can be refreshed does end: one whose end was not told counts as over, or it would never be renewed. */
function expiry(expires: Date | undefined, refreshToken: string | undefined) {
  if (expires) return { expires: new Date(expires) };
  return refreshToken ? { expires: LONG_AGO } : {};
}

function place(id: string) {
  return { table: "sessions", column: "sealed", row: id };
}
