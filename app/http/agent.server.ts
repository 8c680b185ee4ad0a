import type { ConversationId } from "#app/domain/ids.ts";
import { watchInbox } from "#app/realtime/watch-inbox.server.ts";
import { describeStaff } from "#app/services/describe-staff.server.ts";
import { findInboxRow, listInbox, rowOf } from "#app/services/inbox.server.ts";
import { keepPresent } from "#app/services/keep-present.server.ts";
import { loadConversation } from "#app/services/kept-conversations.server.ts";
import { noteChat, noteRead } from "#app/services/note-read.server.ts";
import { openConversation, readContext } from "#app/services/open-conversation.server.ts";
import { postAsAgent } from "#app/services/post-as-agent.server.ts";
import { readSettings } from "#app/services/read-settings.server.ts";
import { showsRecords } from "#app/services/records-changed.server.ts";
import { saveSettings } from "#app/services/save-settings.server.ts";
import * as conversations from "#app/data/conversations.server.ts";
import { inShop } from "#app/db.server.ts";
import { z } from "zod";
import { agent, conversationOf, ONE } from "./agent-route.server.ts";
import type { Answer, Ask, Route } from "./handler.ts";
import { limitStreams } from "./limits.server.ts";
import { AgentMessage, notFound, readJson } from "./parse.ts";
import { posted, problem, settingsProblem } from "./refusals.ts";
import type { AskingStaff } from "./require-staff.server.ts";
import { serveEvents, serveStream } from "./serve-lines.server.ts";

/** A matrix of 500 rules with their words fits; more is told what is too much about it, up to here. */
const MAX_SETTINGS_BYTES = 4 * 1024 * 1024;

/** What the inbox and the admin's pages use, inside the Shopify admin. */
export const agentRoutes: readonly Route[] = [
  agent("GET", "/agent/me", async (_ask, staff) => ({
    status: 200,
    json: await describeStaff(staff, staff.shop),
  })),
  agent("GET", "/agent/inbox", async (_ask, staff) => {
    await noteRead(staff, "inbox");
    return { status: 200, json: { rows: await listInbox(staff.shopId) } };
  }),
  agent("GET", "/agent/stream", inboxStream),
  agent("GET", "/agent/settings", async (_ask, { shopId }) => ({
    status: 200,
    json: await readSettings(shopId),
  })),
  agent("PUT", "/agent/settings", async (ask, staff) => {
    const saved = await saveSettings(staff, await readJson(ask, z.unknown(), MAX_SETTINGS_BYTES));
    return saved.ok ? { status: 200, json: saved.value } : settingsProblem(saved.error);
  }),
  agent("GET", ONE, async (ask, staff) => {
    const opened = await openConversation(staff, conversationOf(ask));
    return opened.ok ? { status: 200, json: opened.value } : problem(opened.error);
  }),
  agent("GET", `${ONE}/context`, async (ask, staff) => {
    const read = await readContext(staff, conversationOf(ask));
    return read.ok ? { status: 200, json: read.value } : problem(read.error);
  }),
  agent("GET", `${ONE}/stream`, async (ask, staff) => {
    const it = await readable(ask, staff);
    const concerns = showsRecords(it.shopId, it.conversationId);
    return serveStream(ask, { ...it, concerns }, `${staff.agentId}/${it.conversationId}`);
  }),
  agent("GET", `${ONE}/events`, async (ask, staff) =>
    serveEvents(ask, await readable(ask, staff), `${staff.agentId}/${conversationOf(ask)}`),
  ),
  agent("POST", `${ONE}/messages`, async (ask, staff) => {
    const id = conversationOf(ask);
    return posted(await postAsAgent(staff, id, await readJson(ask, AgentMessage)));
  }),
];

async function inboxStream({ req, res }: Ask, staff: AskingStaff): Promise<Answer> {
  const { shopId } = staff;
  await noteRead(staff, "inbox");
  const leave = limitStreams(req, shopId, `${staff.agentId}/inbox`);
  const absent = keepPresent(staff);
  const rows = {
    list: () => listInbox(shopId),
    find: (id: ConversationId) => findInboxRow(shopId, id),
    of: ({ conversation }: { conversation: Parameters<typeof rowOf>[1] }) => rowOf(shopId, conversation),
  };
  watchInbox(shopId, rows, res, () => {
    absent();
    leave();
  });
  return "streaming";
}

/** The log of a conversation of this shop. Reading it is noted, like opening it. */
async function readable(ask: Ask, staff: AskingStaff) {
  const { shopId } = staff;
  const conversationId = conversationOf(ask);
  const it = await loadConversation(shopId, conversationId);
  if (!it) throw notFound();
  const last = await inShop(shopId, async (sql) => {
    const found = await conversations.lastSeqFor(sql, shopId, conversationId, null);
    if (found !== null) await noteChat(sql, staff, it);
    return found;
  });
  if (last === null) throw notFound();
  return { shopId, conversationId, visitorId: null, last };
}
