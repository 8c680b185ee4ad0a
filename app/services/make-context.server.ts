import type { ContextBlock } from "#app/contract/context-block.ts";
import * as adminHealth from "#app/data/admin-health.server.ts";
import type { BlockInput } from "#app/domain/context/block-input.ts";
import { contextBlock } from "#app/domain/context/block.ts";
import type { ShopId } from "#app/domain/ids.ts";
import { verificationOf } from "#app/domain/verification/verification-of.ts";
import type { ShopConfig } from "./shop-config.server.ts";

type Making = Pick<BlockInput, "conversation" | "handoff" | "language" | "customer" | "named" | "now"> & {
  readonly config: ShopConfig;
};

/** The block from what is mirrored: Shopify is not asked, so that it is there with the handoff. */
export async function makeContext(shopId: ShopId, { config, ...it }: Making): Promise<ContextBlock> {
  const { rules, policy, knowledge, words, timezone } = config;
  return contextBlock({
    ...it,
    ...{ rules, policy, knowledge, words, timezone },
    verification: verificationOf(it.conversation, it.now),
    isSignedOut: await isSignedOut(shopId),
  });
}

/** The last thing that Shopify said was that our token is no good. */
async function isSignedOut(shopId: ShopId): Promise<boolean> {
  const { lastAnswerAt, lastRefusal } = await adminHealth.find(shopId);
  if (lastRefusal?.code !== "signed-out") return false;
  return lastAnswerAt === null || lastAnswerAt < lastRefusal.at;
}
