import { nudge, send } from "#app/adapters/jobs.server.ts";
import { clock } from "#app/clock.ts";
import * as presence from "#app/data/presence.server.ts";
import { inShop } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";
import { singleton } from "#app/singleton.ts";
import { GRACE_MS } from "./check-presence.server.ts";
import { canAnswer, type Staff } from "./staff.ts";

const RENEW_MS = 20_000;
/** Twice the renewal and a little: a page that reloads does not send its agent away. */
const LEASE_MS = 45_000;
const CLOSED_MS = 10_000;

/** How many inboxes of an agent are open in this process. */
const open = singleton("open-inboxes", () => new Map<string, number>());

/** An open inbox says that its agent is there, until the returned end is called. A viewer is never "there". */
export function keepPresent(staff: Staff): () => void {
  if (!canAnswer(staff)) return () => undefined;
  const key = `${staff.shopId}/${staff.agentId}`;
  open.set(key, (open.get(key) ?? 0) + 1);
  const quietly = (work: Promise<void>) =>
    void work.catch((error: unknown) => {
      log.debug({ error: String(error) }, "presence not renewed; the next renewal follows");
    });
  quietly(renew(staff));
  const timer = setInterval(() => quietly(renew(staff)), RENEW_MS);
  return () => {
    clearInterval(timer);
    const left = (open.get(key) ?? 1) - 1;
    if (left > 0) open.set(key, left);
    else {
      open.delete(key);
      quietly(close(staff));
    }
  };
}

/** Extends the lease. Who had been gone is looked after from now on, and given what waits. */
async function renew({ shopId, agentId }: Staff): Promise<void> {
  const now = clock();
  const until = new Date(now.getTime() + LEASE_MS);
  const isBack = await inShop(shopId, async (sql) => {
    const { cameBack } = await presence.renew(sql, shopId, { agentId, until, now });
    if (cameBack === null) return false;
    await send(sql, "presence.check", { shopId, agentId, watch: cameBack }, { at: until });
    await send(sql, "route", { shopId });
    return true;
  });
  if (isBack) await nudge("route");
}

/** The lease ends early, and somebody looks then and not only when it would have ended. */
async function close({ shopId, agentId }: Staff): Promise<void> {
  const until = new Date(clock().getTime() + CLOSED_MS);
  await inShop(shopId, async (sql) => {
    const { watch } = await presence.shorten(sql, shopId, { agentId, until });
    const at = new Date(until.getTime() + GRACE_MS);
    await send(sql, "presence.check", { shopId, agentId, watch }, { at });
  });
}
