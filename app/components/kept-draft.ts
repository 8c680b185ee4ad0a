/**
 * What was typed and not saved, in this browser, by shop and page: a session that ends, a reload or a crash takes nothing
 * with it. A browser that lets a frame store nothing loses only this.
 */
export type KeptDraft<Part> = {
  readonly draft: Part;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
};

/** Older ones are more likely to be in the way than to be missed. */
const KEEPS_FOR_MS = 7 * 24 * 3_600_000;

/** Counted up when settings change their shape: a draft of another shape is not looked at. */
const FORMAT = 2;

export function keptDraft<Part extends object>(like: Part): KeptDraft<Part> | null {
  return keptDraftOf(location.pathname, like);
}

/** The same for another page of the admin, by its path. */
export function keptDraftOf<Part extends object>(path: string, like: Part): KeptDraft<Part> | null {
  const stored = attempt(() => localStorage.getItem(place(path)));
  const kept = stored === null ? null : attempt(() => JSON.parse(stored) as KeptDraft<Part>);
  if (!kept || Date.now() - kept.keptAt > KEEPS_FOR_MS) return null;
  const isOfThisPage = Object.keys(like).every((key) => Object.hasOwn(kept.draft, key));
  return isOfThisPage ? kept : null;
}

export function keepDraft(draft: object): void {
  const kept = { draft, keptAt: Date.now() };
  attempt(() => localStorage.setItem(place(location.pathname), JSON.stringify(kept)));
}

export function forgetDraft(): void {
  attempt(() => localStorage.removeItem(place(location.pathname)));
}

function place(path: string): string {
  const shop = typeof shopify === "undefined" ? "" : shopify.config.shop;
  return `baton.draft.${FORMAT}:${shop}:${path}`;
}

function attempt<Value>(what: () => Value): Value | null {
  try {
    return what();
  } catch {
    return null;
  }
}
