import * as transcripts from "#app/data/transcripts.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

const ON_A_PAGE = 50;
const MOST_PAGES = 1_000;

type Asked = {
  readonly importId: string;
  /** The one to open; null: the first of the page. */
  readonly conversation: string | null;
  /** From 1. */
  readonly page: number;
};

/** A page of an import's conversations with one of them whole; null when there is no such import. */
export async function lookAtImport(shopId: ShopId, { importId, conversation, page }: Asked) {
  const found = (await transcripts.imports(shopId)).find(({ id }) => id === importId);
  if (!found) return null;
  const last = Math.max(1, Math.ceil(found.conversations / ON_A_PAGE));
  const shown = Math.min(last, MOST_PAGES, Math.max(1, Math.floor(page) || 1));
  const offset = (shown - 1) * ON_A_PAGE;
  const listed = await transcripts.listOf(shopId, importId, { offset, limit: ON_A_PAGE });
  const openId = conversation ?? listed[0]?.id;
  const open = openId === undefined ? null : await transcripts.find(shopId, openId);
  return {
    found: { ...found, importedAt: found.importedAt.toISOString() },
    page: shown,
    last,
    offset,
    listed: listed.map((it) => ({ ...it, startedAt: it.startedAt?.toISOString() ?? null })),
    open: open && { ...open, startedAt: open.startedAt?.toISOString() ?? null },
  };
}

export type LookedAt = NonNullable<Awaited<ReturnType<typeof lookAtImport>>>;
