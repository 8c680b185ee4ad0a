import { expect, test } from "vitest";
import { ConversationId, ShopId } from "#app/domain/ids.ts";
import { closeHub, follow, watch } from "./hub.server.ts";

const shopId = ShopId("11111111-1111-4111-8111-111111111111");
const conversationId = ConversationId("22222222-2222-4222-8222-222222222222");

function listener(name: string, ended: string[]) {
  return {
    shopId,
    conversationId,
    visitorId: null,
    seq: () => 0,
    tell: () => undefined,
    end: () => ended.push(name),
  };
}

test("when the process stops, whoever waits for news is sent away, and so is whoever still comes", async () => {
  const ended: string[] = [];
  follow(listener("a stream", ended));
  watch(listener("an inbox", ended));
  closeHub();
  expect(ended).toEqual(["a stream", "an inbox"]);
  follow(listener("a late stream", ended));
  watch(listener("a late inbox", ended));
  await Promise.resolve();
  expect(ended).toEqual(["a stream", "an inbox", "a late stream", "a late inbox"]);
});
