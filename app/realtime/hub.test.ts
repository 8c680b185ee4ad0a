import { expect, test } from "vitest";
import { ConversationId, ShopId } from "#app/domain/ids.ts";
import { closeHub, follow, hangUp, watch } from "./hub.server.ts";

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

test("what is erased ends its streams, and every inbox of the shop begins anew without it", () => {
  const ended: string[] = [];
  const other = ConversationId("33333333-3333-4333-8333-333333333333");
  const undo = [
    follow(listener("erased", ended)),
    follow({ ...listener("another conversation", ended), conversationId: other }),
    watch(listener("an inbox", ended)),
    watch({
      ...listener("another shop's inbox", ended),
      shopId: ShopId("44444444-4444-4444-8444-444444444444"),
    }),
  ];
  hangUp(shopId, [conversationId]);
  expect(ended).toEqual(["erased", "an inbox"]);
  for (const leave of undo) leave();
});

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
