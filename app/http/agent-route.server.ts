import { ConversationId } from "#app/domain/ids.ts";
import type { Answer, Ask, Route } from "./handler.ts";
import { uuidOr404 } from "./parse.ts";
import { type AskingStaff, requireStaff } from "./require-staff.server.ts";

export const ONE = "/agent/conversations/:id";

/** A route for a member of staff, who is known before anything else is looked at. */
export function agent(
  method: Route["method"],
  path: string,
  handler: (ask: Ask, staff: AskingStaff) => Promise<Answer>,
): Route {
  return { method, path, handler: async (ask) => handler(ask, await requireStaff(ask)) };
}

export function conversationOf({ params }: Ask): ConversationId {
  return ConversationId(uuidOr404(params["id"]));
}
