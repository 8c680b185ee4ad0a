import type { Keep } from "./keep.ts";
import { pageLanguage } from "./language.ts";
import { retryAfterMs } from "./retry.ts";
import { attempt } from "./shared.ts";

/** Where the visitor's conversation stands, as the server says at the door. */
export type Current = { readonly id: string; readonly lastSeq: number; readonly holder: string };

type Grant = { readonly token: string; readonly appUrl: string; readonly customer: string };
type Session = { readonly token?: string; readonly appUrl?: string; readonly conversation: Current | null };

/** The app proxy of the shop: Shopify signs what passes here, so the app learns shop and customer from it. */
const TOKEN_PATH = "/apps/baton/token";
const POST_TIMEOUT_MS = 20_000;

/** The door did not answer, or not now. */
export class Unreachable extends Error {
  readonly waitMs: number;

  constructor(response?: Response) {
    super();
    this.waitMs = retryAfterMs(response?.headers.get("Retry-After") ?? null, Date.now());
  }
}

/** How long a failure asks us to wait. */
export const waitOfFailure = (error: unknown) => (error instanceof Unreachable ? error.waitMs : 0);

export type Door = ReturnType<typeof openDoor>;

/**
 * Who this browser is to the app: gets the visitor token, keeps it, shows it, renews it. `onSession` hears where the
 * conversation stands whenever the app says so.
 */
export function openDoor(keep: Keep, customer: string, onSession: (current: Current | null) => void) {
  /** Shown when asking for another, though the shopper has signed in or out since: the server decides what it is worth. */
  let last = kept();
  let grant = last?.customer === customer ? last : null;
  let minting: Promise<Grant> | null = null;

  async function enter(): Promise<void> {
    const used = grant;
    if (!used) return void (await mint());
    const response = await call("/chat/session");
    if (!response.ok) throw new Unreachable(response);
    const session = (await response.json()) as Session;
    if (grant !== used) return; // A new token was minted on the way, and has told where it stands.
    if (session.token) remember({ ...used, token: session.token });
    onSession(session.conversation);
  }

  /** A request to the app with the token; a token that is no longer good is renewed once. */
  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const used = grant ?? (await mint());
    const response = await ask(used, path, init);
    if (response.status !== 401) return response;
    // Another tab may have renewed it already.
    const other = kept();
    const isNewer = other?.customer === customer && other.token !== used.token;
    grant = isNewer ? other : await mint();
    return ask(grant, path, init);
  }

  function mint(): Promise<Grant> {
    minting ??= askForToken().finally(() => (minting = null));
    return minting;
  }

  /** Another tab got in: from now on both are the same visitor, or what one wrote would be sent by the other again. */
  function adopt(stored: string): void {
    const other = attempt(() => JSON.parse(stored) as Grant);
    if (other?.customer === customer) remember(other);
  }

  async function askForToken(): Promise<Grant> {
    const before = grant;
    const response = await fetch(TOKEN_PATH, jsonPost(last ? { token: last.token } : {}));
    // A shop behind a password answers with a page.
    const {
      token,
      appUrl,
      conversation = null,
    } = (await response.json().catch(() => ({}))) as Partial<Session>;
    if (grant && grant !== before) return grant; // Another tab was faster.
    if (!response.ok || !token || !appUrl) throw new Unreachable(response);
    const minted = remember({ token, appUrl: appUrl.replace(/\/$/, ""), customer });
    onSession(conversation);
    return minted;
  }

  function remember(next: Grant): Grant {
    last = grant = next;
    keep.set("grant", JSON.stringify(next));
    return next;
  }

  function kept(): Grant | null {
    return attempt(() => JSON.parse(keep.get("grant") ?? "null") as Grant | null) ?? null;
  }

  return { enter, adopt, call, post: (path: string, body: unknown) => call(path, jsonPost(body)) };
}

function ask({ appUrl, token }: Grant, path: string, init: RequestInit): Promise<Response> {
  const headers = { ...init.headers, Authorization: `Bearer ${token}` };
  return fetch(appUrl + path, { cache: "no-store", credentials: "omit", ...init, headers });
}

function jsonPost(body: unknown): RequestInit {
  const headers = { "Content-Type": "application/json", "Accept-Language": pageLanguage() };
  const signal = AbortSignal.timeout(POST_TIMEOUT_MS);
  return { method: "POST", headers, body: JSON.stringify(body), signal };
}
