import type { AskingStaff } from "./require-staff.server.ts";
import { AgentId, type ConversationId, QueueId } from "#app/domain/ids.ts";
import type { Result } from "#app/domain/result.ts";
import { claimConversation } from "#app/services/claim-conversation.server.ts";
import { declineOffer } from "#app/services/decline-offer.server.ts";
import { describeTeam } from "#app/services/describe-team.server.ts";
import { handBack } from "#app/services/hand-back.server.ts";
import { releaseConversation } from "#app/services/release-conversation.server.ts";
import { reopenConversation } from "#app/services/reopen-conversation.server.ts";
import { resolveConversation } from "#app/services/resolve-conversation.server.ts";
import { setPresence } from "#app/services/set-presence.server.ts";
import { snoozeConversation, wakeConversation } from "#app/services/snooze-conversation.server.ts";
import { takeNext } from "#app/services/take-next.server.ts";
import { transferConversation } from "#app/services/transfer-conversation.server.ts";
import { agent, conversationOf, ONE } from "./agent-route.server.ts";
import type { Answer, Ask, Route } from "./handler.ts";
import { Noted, Nothing, Presence, readJson, Resolution, Snooze, Transfer } from "./parse.ts";
import { problem, type RefusalCode } from "./refusals.ts";

/** Who takes a conversation, passes it on, puts it aside and ends it. */
export const holdingRoutes: readonly Route[] = [
  agent("GET", "/agent/team", async (_ask, { shopId }) => ({
    status: 200,
    json: await describeTeam(shopId),
  })),
  agent("PUT", "/agent/presence", async (ask, staff) => {
    const { away } = await readJson(ask, Presence);
    return answer(await setPresence(staff, away));
  }),
  agent("POST", "/agent/next", async (ask, staff) => {
    await readJson(ask, Nothing);
    return answer(await takeNext(staff));
  }),
  doing("claim", claimConversation),
  doing("decline", declineOffer),
  doing("wake", wakeConversation),
  doing("reopen", reopenConversation),
  one("release", async (ask, staff, id) => {
    const { note } = await readJson(ask, Noted);
    return answer(await releaseConversation(staff, id, note));
  }),
  one("hand-back", async (ask, staff, id) => {
    const { note } = await readJson(ask, Noted);
    return answer(await handBack(staff, id, note));
  }),
  one("transfer", async (ask, staff, id) => {
    const { queueId, agentId, note } = await readJson(ask, Transfer);
    const to = { queueId: QueueId(queueId), agentId: agentId === null ? null : AgentId(agentId), note };
    return answer(await transferConversation(staff, id, to));
  }),
  one("snooze", async (ask, staff, id) => {
    const { until } = await readJson(ask, Snooze);
    return answer(await snoozeConversation(staff, id, new Date(until)));
  }),
  one("resolve", async (ask, staff, id) => {
    const { outcome } = await readJson(ask, Resolution);
    return answer(await resolveConversation(staff, id, outcome));
  }),
];

type Done = Result<unknown, { code: RefusalCode; by?: string | null }>;

function answer(done: Done): Answer {
  return done.ok ? { status: 200, json: done.value } : problem(done.error);
}

function one(
  action: string,
  handler: (ask: Ask, staff: AskingStaff, id: ConversationId) => Promise<Answer>,
): Route {
  return agent("POST", `${ONE}/${action}`, (ask, staff) => handler(ask, staff, conversationOf(ask)));
}

/** An action that says all with its name. */
function doing(action: string, service: (staff: AskingStaff, id: ConversationId) => Promise<Done>): Route {
  return one(action, async (ask, staff, id) => {
    await readJson(ask, Nothing);
    return answer(await service(staff, id));
  });
}
