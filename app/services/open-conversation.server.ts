import type { ContextBlock } from "#app/contract/context-block.ts";
import type { InboxRow } from "#app/contract/inbox-row.ts";
import type { Line } from "#app/contract/line.ts";
import { agentLine } from "#app/contract/to-line.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import type { Conversation } from "#app/domain/conversation/fold.ts";
import type { ConversationId } from "#app/domain/ids.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type Beside, besideOf } from "./beside.server.ts";
import { contextOf } from "./context-of.server.ts";
import { rowOf } from "./inbox.server.ts";
import { noteChat } from "./note-read.server.ts";
import type { Staff } from "./staff.ts";

type Known = Beside & { readonly row: InboxRow; readonly context: ContextBlock | null };

export type Opened = Known & { readonly lines: readonly Line[] };

/** What an agent sees on opening a conversation: its block as things stand now, and the whole log. Noted in the access log. */
export async function openConversation(
  staff: Staff,
  id: ConversationId,
): Promise<Result<Opened, { code: "not-found" }>> {
  const it = await read(staff, id);
  if (!it) return refuse({ code: "not-found" });
  return ok({ ...(await knownOf(staff, it)), lines: it.events.map(agentLine) });
}

/** The block and what stands beside it, as things are now: what an open conversation shows anew when something changed. */
export async function readContext(
  staff: Staff,
  id: ConversationId,
): Promise<Result<Known, { code: "not-found" }>> {
  const it = await read(staff, id);
  if (!it) return refuse({ code: "not-found" });
  return ok(await knownOf(staff, it));
}

async function knownOf({ shopId }: Staff, it: Conversation): Promise<Known> {
  const [row, context] = await Promise.all([rowOf(shopId, it), contextOf(shopId, it)]);
  return { row, context, ...(await besideOf(shopId, it, context)) };
}

function read(staff: Staff, id: ConversationId): Promise<Conversation | null> {
  return inShop(staff.shopId, async (sql) => {
    const found = await conversations.find(sql, staff.shopId, id);
    if (found) await noteChat(sql, staff, found);
    return found;
  });
}
