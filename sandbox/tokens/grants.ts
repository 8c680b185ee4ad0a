import { randomBytes } from "node:crypto";

export type AccessToken = {
  readonly token: string;
  readonly expires: number;
  readonly scopes: readonly string[];
  /** The member of staff an online token speaks for. */
  readonly staffId?: string;
};

type RefreshToken = {
  readonly token: string;
  readonly expires: number;
  readonly scopes: readonly string[];
  /** What it was turned into; it may be turned in again until that is used itself. */
  replacedBy?: string;
};

export type GrantState = { readonly access: AccessToken[]; readonly refresh: RefreshToken[] };
export type OfflineGrant = { readonly access: AccessToken; readonly refresh: RefreshToken };

export const OFFLINE_SECONDS = 3600;
export const ONLINE_SECONDS = 86_399;
export const REFRESH_SECONDS = 7_776_000;

/** All tokens of one app on one shop. One refreshable offline token at a time; old access tokens live out their hour. */
export class Grants {
  #access: AccessToken[];
  #refresh: RefreshToken[];

  constructor(state: GrantState = { access: [], refresh: [] }) {
    this.#access = [...state.access];
    this.#refresh = [...state.refresh];
  }

  state(): GrantState {
    return { access: this.#access, refresh: this.#refresh };
  }

  /** A new pair; every refresh token from before is retired at once. */
  offline(scopes: readonly string[], now: Date): OfflineGrant {
    this.#refresh = [];
    return this.#pair(scopes, now);
  }

  online(staffId: string, scopes: readonly string[], now: Date): AccessToken {
    return this.#issue({ token: secret("shpua"), expires: after(now, ONLINE_SECONDS), scopes, staffId }, now);
  }

  /** The next pair, or null when the token is unknown, retired or too old. */
  refresh(token: string, now: Date): OfflineGrant | null {
    const found = this.#refresh.find((one) => one.token === token);
    if (!found || found.expires <= now.getTime()) return null;
    // Whoever comes with the replacement has received it: what came before is done with.
    this.#refresh = this.#refresh.filter((one) => one === found || one.replacedBy !== found.token);
    this.#refresh = this.#refresh.filter((one) => one.token !== found.replacedBy);
    const next = this.#pair(found.scopes, now);
    found.replacedBy = next.refresh.token;
    return next;
  }

  /** The token's grant while it is good. */
  find(token: string, now: Date): AccessToken | null {
    const found = this.#access.find((one) => one.token === token);
    return found && found.expires > now.getTime() ? found : null;
  }

  revokeAll(): void {
    this.#access = [];
    this.#refresh = [];
  }

  #pair(scopes: readonly string[], now: Date): OfflineGrant {
    const access = this.#issue({ token: secret("shpat"), expires: after(now, OFFLINE_SECONDS), scopes }, now);
    const refresh: RefreshToken = { token: secret("shprt"), expires: after(now, REFRESH_SECONDS), scopes };
    this.#refresh.push(refresh);
    return { access, refresh };
  }

  #issue(token: AccessToken, now: Date): AccessToken {
    this.#access = this.#access.filter((one) => one.expires > now.getTime());
    this.#access.push(token);
    return token;
  }
}

const secret = (kind: string) => `${kind}_${randomBytes(16).toString("hex")}`;
const after = (now: Date, seconds: number) => now.getTime() + seconds * 1000;
