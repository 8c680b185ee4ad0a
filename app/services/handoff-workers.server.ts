import { work } from "#app/adapters/jobs.server.ts";
import { AgentId, HandoffId, ShopId } from "#app/domain/ids.ts";
import { checkPresence } from "./check-presence.server.ts";
import { doDue } from "./handoff-due.server.ts";
import { routeWaiting } from "./route-waiting.server.ts";
import { tellWait } from "./tell-wait.server.ts";

/** Everything that becomes due about handoffs. Returns the stop, which lets running work finish. */
export async function startHandoffWorkers(): Promise<() => Promise<void>> {
  const stops = await Promise.all([
    work("wait.update", ({ shopId, handoffId, after }) =>
      tellWait(ShopId(shopId), HandoffId(handoffId), after ?? null),
    ),
    work("handoff.due", doDue),
    work("route", ({ shopId }) => routeWaiting(ShopId(shopId))),
    work("presence.check", ({ shopId, agentId, watch }) =>
      checkPresence(ShopId(shopId), AgentId(agentId), watch),
    ),
  ]);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
