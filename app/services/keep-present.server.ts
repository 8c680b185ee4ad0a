import { clock } from "#app/clock.ts";
import * as agents from "#app/data/agents.server.ts";
import { log } from "#app/log.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

const RENEW_MS = 20_000;
/** Twice the renewal and a little: a page that reloads does not send its agent away. */
const LEASE_MS = 45_000;
const GRACE_MS = 10_000;

/** An open inbox says that its agent is there, until the returned end is called. A viewer is never "there". */
export function keepPresent(staff: Staff): () => void {
  if (!canAnswer(staff)) return () => undefined;
  const renew = (leaseMs: number) => {
    const until = new Date(clock().getTime() + leaseMs);
    agents.renewPresence(staff.shopId, staff.agentId, until).catch((error: unknown) => {
      log.debug({ error: String(error) }, "presence not renewed; the next renewal follows");
    });
  };
  renew(LEASE_MS);
  const timer = setInterval(() => renew(LEASE_MS), RENEW_MS);
  return () => {
    clearInterval(timer);
    renew(GRACE_MS);
  };
}
