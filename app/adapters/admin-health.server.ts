import { clock } from "#app/clock.ts";
import * as health from "#app/data/admin-health.server.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { singleton } from "#app/singleton.ts";

const WRITE_EVERY_MS = 60_000;
const MOST_KEPT = 5_000;

type Written = { answerAt: number; refusalAt: number; refusal: string | null; isCutOff: boolean };

const written = singleton("admin-health", () => new Map<ShopId, Written>());

/** Shopify answered: written at most once a minute, and at once where it had not before. */
export async function noteAnswer(shopId: ShopId): Promise<void> {
  const its = of(shopId);
  const now = performance.now();
  if (!its.isCutOff && now - its.answerAt < WRITE_EVERY_MS) return;
  Object.assign(its, { answerAt: now, isCutOff: false });
  await health.noteAnswer(shopId, clock());
}

/** Shopify refused: written where it is another refusal than the last, and else at most once a minute. */
export async function noteRefusal(
  shopId: ShopId,
  refusal: { readonly code: health.AdminRefusalNote["code"]; readonly why?: string },
): Promise<void> {
  const { code, why = null } = refusal;
  const its = of(shopId);
  const now = performance.now();
  const isOld = its.refusal === `${code} ${why}` && (code === "refused" || its.isCutOff);
  if (isOld && now - its.refusalAt < WRITE_EVERY_MS) return;
  Object.assign(its, { refusalAt: now, refusal: `${code} ${why}` });
  if (code !== "refused") its.isCutOff = true;
  await health.noteRefusal(shopId, { at: clock(), code, why });
}

function of(shopId: ShopId): Written {
  const its = written.get(shopId) ?? {
    answerAt: -Infinity,
    refusalAt: -Infinity,
    refusal: null,
    isCutOff: false,
  };
  written.delete(shopId);
  written.set(shopId, its);
  const [oldest] = written.keys();
  if (written.size > MOST_KEPT && oldest !== undefined) written.delete(oldest);
  return its;
}
