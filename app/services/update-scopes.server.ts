import { z } from "zod";
import * as shops from "#app/data/shops.server.ts";
import type { ShopId } from "#app/domain/ids.ts";

const Body = z.object({ current: z.array(z.string()) });

/** The merchant granted or took back a scope: what may be asked for from now on. */
export async function updateScopes(shopId: ShopId, body: unknown): Promise<void> {
  const { current } = Body.parse(body);
  await shops.setScopes(shopId, current.join(","));
}
