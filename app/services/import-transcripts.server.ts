import { createHash, randomUUID } from "node:crypto";
import { clock } from "#app/clock.ts";
import * as shops from "#app/data/shops.server.ts";
import * as transcripts from "#app/data/transcripts.server.ts";
import { inShop } from "#app/db.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { parseFile } from "#app/domain/transcripts/parse-file.ts";
import type {
  BadRow,
  FileRefusal,
  ImportedConversation,
  Source,
} from "#app/domain/transcripts/transcript.ts";
import { inSlices } from "./in-slices.ts";
import type { Staff } from "./staff.ts";

/** What one shop may keep, over all its imports. */
export const MOST_KEPT = 20_000;
const ID_LETTERS = 32;

export type Imported = {
  readonly source: Source;
  /** Conversations that are new, and those that were there before. */
  readonly added: number;
  readonly known: number;
  readonly bad: readonly BadRow[];
  readonly badCount: number;
  readonly isCut: boolean;
};

export type ImportRefusal =
  FileRefusal | { readonly code: "not-allowed" } | { readonly code: "too-many"; readonly most: number };

/** Takes the conversations of an export into the shop, masked, each once however often its file comes. */
export async function importTranscripts(
  { shopId, role }: Staff,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<Result<Imported, ImportRefusal>> {
  if (role !== "admin") return refuse({ code: "not-allowed" });
  const parsed = await inSlices(parseFile(bytes, name));
  if (!parsed.ok) return parsed;
  const { conversations, ...told } = parsed.value;
  const rows = await inSlices(withIds(conversations));
  const made = { id: randomUUID(), source: told.source, importedAt: clock() };
  const added = await inShop(shopId, async (sql) => {
    // Two imports at once would both find room for themselves.
    await shops.lock(sql, shopId);
    if ((await transcripts.count(sql, shopId)) + rows.length > MOST_KEPT) return null;
    return transcripts.insert(sql, shopId, made, rows);
  });
  if (added === null) return refuse({ code: "too-many", most: MOST_KEPT });
  return ok({ ...told, added, known: rows.length - added });
}

/**
 * An id follows from what was said, when, and what the other system calls it. Where it has no name there, equal ones of
 * one file are told apart by their order: fifty shoppers with one question are fifty.
 */
function* withIds(
  conversations: readonly ImportedConversation[],
): Generator<undefined, transcripts.Transcript[]> {
  const seen = new Map<string, number>();
  const rows: transcripts.Transcript[] = [];
  for (const { externalId, startedAt, turns } of conversations) {
    const content = JSON.stringify([externalId, turns]);
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    const id = createHash("sha256").update(`${nth} ${content}`).digest("base64url").slice(0, ID_LETTERS);
    rows.push({ id, startedAt, turns });
    yield;
  }
  return rows;
}
