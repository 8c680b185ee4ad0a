type CustomerPrivacy = { preferencesProcessingAllowed?: () => boolean };
type ShopifyPage = { Shopify?: { customerPrivacy?: CustomerPrivacy } };

export const PREFIX = "baton.";

/**
 * What the widget remembers. It stays in memory until the shopper consents or starts a chat, from then on in localStorage;
 * where storage is refused or full it stays in memory and the chat goes on. Shared with the shop's other tabs.
 */
export class Keep {
  #memory = new Map<string, string>();
  #mayPersist = this.get("started") !== null || hasConsent();

  get(key: string): string | null {
    return this.#memory.get(key) ?? attempt(() => localStorage.getItem(PREFIX + key)) ?? null;
  }

  set(key: string, value: string | null): void {
    if (value === null) {
      this.#memory.delete(key);
      attempt(() => localStorage.removeItem(PREFIX + key));
      return;
    }
    const isStored = this.#mayPersist && attempt(() => (localStorage.setItem(PREFIX + key, value), true));
    if (isStored) this.#memory.delete(key);
    else this.#memory.set(key, value);
  }

  /** The shopper wrote: from here on, remembering is part of what was asked for. */
  start(): void {
    this.#mayPersist = true;
    this.set("started", "1");
    for (const [key, value] of [...this.#memory]) this.set(key, value);
  }
}

function hasConsent(): boolean {
  const privacy = (window as ShopifyPage).Shopify?.customerPrivacy;
  return attempt(() => privacy?.preferencesProcessingAllowed?.()) === true;
}

/** Storage may be missing, forbidden or full, and may say so by throwing on any access. */
export function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
